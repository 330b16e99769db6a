package kernelight.export.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelight.export.file.NumberFormat;
import kernelight.export.file.PictureFormat;
import kernelight.export.model.AnimationOptions;
import kernelight.export.model.ExportModel;
import kernelight.export.model.ExportPreview;
import kernelight.export.model.PictureBackground;
import kernelight.export.model.PictureOptions;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.SegmentedChoice;
import kernelight.ui.text.Texts;

/** The options for each kind of export, each under its name. */
final class OptionRows {
    private final Texts texts;
    private final ExportModel model;

    OptionRows(Texts texts, ExportModel model) {
        this.texts = texts;
        this.model = model;
    }

    Node picture() {
        PictureOptions picture = model.picture();
        Node scale = named(
                "export.size",
                segmented(PictureOptions.SCALES, one -> texts.bind("export.scale", one), picture.scaleProperty()));
        Label pixels = words(
                model.previewProperty(),
                preview -> texts.get(
                        "export.pixels",
                        preview.pictureSize().width(),
                        preview.pictureSize().height()));
        Label vectors = new Label();
        vectors.textProperty().bind(texts.bind("export.vectors"));
        note(vectors);
        VBox inSight = named(
                "export.extent",
                segmented(
                        List.of(false, true),
                        only -> texts.bind("export.extent." + (only ? "inSight" : "all")),
                        picture.inSightProperty()));
        model.previewProperty().subscribe(preview -> show(inSight, preview.scrolled()));
        picture.formatProperty().subscribe(format -> {
            show(scale, format.hasPixels());
            show(pixels, format.hasPixels());
            show(vectors, !format.hasPixels());
        });
        return section(
                named(
                        "export.format",
                        segmented(
                                List.of(PictureFormat.values()),
                                format -> texts.bind("export.format." + format),
                                picture.formatProperty())),
                named(
                        "export.background",
                        segmented(
                                List.of(PictureBackground.values()),
                                one -> texts.bind("export.background." + one),
                                picture.backgroundProperty())),
                inSight,
                formula(picture.formulaProperty()),
                scale,
                pixels,
                vectors);
    }

    private CheckBox formula(BooleanProperty chosen) {
        CheckBox formula = new CheckBox();
        formula.textProperty().bind(texts.bind("export.formula"));
        Explanation.of(formula, texts.bind("export.formula.explained"));
        formula.selectedProperty().bindBidirectional(chosen);
        model.previewProperty().subscribe(preview -> show(formula, preview.formula()));
        return formula;
    }

    Node run() {
        AnimationOptions run = model.run();
        Label always = new Label();
        always.textProperty().bind(texts.bind("export.animation.always"));
        note(always);
        return section(
                named(
                        "export.frames",
                        list(
                                run.animationProperty(),
                                preview -> preview.animations().stream()
                                        .map(texts::get)
                                        .toList())),
                named(
                        "export.speed",
                        segmented(
                                AnimationOptions.SPEEDS,
                                one -> texts.bind("playback.speed", one),
                                run.speedProperty())),
                named(
                        "export.background",
                        segmented(
                                AnimationOptions.BACKGROUNDS,
                                one -> texts.bind("export.background." + one),
                                run.backgroundProperty())),
                formula(run.formulaProperty()),
                named(
                        "export.size",
                        segmented(
                                AnimationOptions.SCALES, one -> texts.bind("export.scale", one), run.scaleProperty())),
                words(model.previewProperty(), this::forecast),
                always);
    }

    private String forecast(ExportPreview preview) {
        return preview.forecast()
                .map(forecast -> texts.get(
                        "export.forecast",
                        forecast.frames(),
                        Math.round(forecast.seconds()),
                        forecast.size().width(),
                        forecast.size().height()))
                .orElse("");
    }

    Node numbers() {
        return section(
                named(
                        "export.table",
                        list(
                                model.tableProperty(),
                                preview -> preview.tables().stream()
                                        .map(texts::get)
                                        .toList())),
                named(
                        "export.format",
                        segmented(
                                List.of(NumberFormat.values()),
                                format -> texts.bind("export.format." + format),
                                model.numberFormatProperty())),
                new TextPreview(texts, model));
    }

    Node code() {
        return section(
                named("export.program", list(model.programProperty(), ExportPreview::programs)),
                new TextPreview(texts, model));
    }

    Node caseFile() {
        Label what = new Label();
        what.textProperty().bind(texts.bind("export.case"));
        note(what);
        return section(what, new TextPreview(texts, model));
    }

    private static VBox section(Node... parts) {
        return new VBox(14, parts);
    }

    private VBox named(String key, Node control) {
        Label name = new Label();
        name.textProperty().bind(texts.bind(key));
        name.getStyleClass().add("section-title");
        name.setLabelFor(control);
        return new VBox(6, name, control);
    }

    private static <T> SegmentedChoice<T> segmented(
            List<T> values, Function<T, ObservableValue<String>> name, Property<T> chosen) {
        Map<T, ObservableValue<String>> names = new LinkedHashMap<>();
        values.forEach(value -> names.put(value, name.apply(value)));
        SegmentedChoice<T> choice = new SegmentedChoice<>(names, chosen.getValue());
        choice.valueProperty().bindBidirectional(chosen);
        return choice;
    }

    private Node list(Property<Integer> chosen, Function<ExportPreview, List<String>> names) {
        return new NumberedChoice(texts, model.previewProperty(), names, chosen);
    }

    /** A line that follows what is offered and the language. */
    private Label words(ObservableValue<ExportPreview> preview, Function<ExportPreview, String> words) {
        Label label = new Label();
        preview.subscribe(now -> label.setText(words.apply(now)));
        texts.languageProperty().subscribe(() -> label.setText(words.apply(preview.getValue())));
        note(label);
        return label;
    }

    private static void note(Label label) {
        label.getStyleClass().add("muted");
        label.setWrapText(true);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
