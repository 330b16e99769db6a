package kernelight.screen.training.gradients.view;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelight.screen.training.gradients.model.GradientsModel;
import kernelight.screen.training.gradients.model.LayerStep;
import kernelight.screen.training.gradients.model.RunStep;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.IconButton;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import org.kordamp.ikonli.feather.Feather;

/**
 * What the next batch would change: a line for each layer, and of one filter or unit its weights, their gradient and their
 * step; below them the learning rate over the run.
 */
public final class GradientsCard extends Region {
    private static final double GAP = 18;
    private static final double LINE_GAP = 6;
    private static final double TABLE_SHARE = 0.56;
    private static final double CURVE_HEIGHT = 46;

    private final GradientsModel model;
    private final Texts texts;
    private final GradientWords words;
    private final Label batch = label("gradients-batch", "muted");
    private final Label note = label("gradients-note", "muted");
    private final ListView<LayerStep> layers = new ListView<>();
    private final Label partName = label("gradients-part", "picture-name");
    private final Label silent = label("gradients-silent", "curve-caption");
    private final List<WeightPictures> pictures;
    private final RateCurve curve;
    private final Label rate = label("gradients-rate", "curve-caption");
    private final VBox table;
    private final VBox part;
    private boolean isShowing;

    public GradientsCard(GradientsModel model, Texts texts, ObservableValue<Palette> palette) {
        this.model = model;
        this.texts = texts;
        words = new GradientWords(texts);
        getStyleClass().addAll("card", "gradients-card");
        setMinSize(0, 0);
        layers.setId("gradient-layers");
        layers.getStyleClass().add("gradient-layers");
        layers.setCellFactory(list -> new LayerStepCell(words));
        layers.setMinSize(0, 0);
        layers.accessibleTextProperty().bind(texts.bind("gradients.layers"));
        Explanation.of(layers, texts.bind("gradients.layers.explained"));
        layers.getSelectionModel().selectedIndexProperty().subscribe(index -> {
            if (!isShowing && index.intValue() >= 0) {
                model.layerProperty().set(index.intValue());
            }
        });
        pictures = List.of(
                new WeightPictures("gradients.weights", layer -> layer.weights().before(), words, texts, palette),
                new WeightPictures(
                        "gradients.gradient", layer -> layer.weights().gradient(), words, texts, palette),
                new WeightPictures("gradients.update", LayerStep::update, words, texts, palette));
        curve = new RateCurve(palette);
        table = table();
        part = part();
        note.setWrapText(true);
        getChildren().addAll(batch, table, part, note);
        model.stepProperty().subscribe(step -> show());
        model.problemProperty().subscribe(problem -> show());
        model.layerProperty().subscribe(index -> showPart());
        model.partProperty().subscribe(index -> showPart());
        texts.languageProperty().subscribe(language -> show());
    }

    private static Label label(String id, String style) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(style);
        label.setMinWidth(0);
        return label;
    }

    private VBox table() {
        HBox heads = new HBox(
                8,
                head("gradients.head.layer", LayerStepCell.NAME, Pos.CENTER_LEFT),
                head("gradients.head.gradient", LayerStepCell.NUMBER, Pos.CENTER_RIGHT),
                head("gradients.head.ratio", LayerStepCell.NUMBER, Pos.CENTER_RIGHT),
                head("gradients.head.verdict", 0, Pos.CENTER_LEFT),
                head("gradients.head.silent", LayerStepCell.SILENT, Pos.CENTER_RIGHT));
        heads.getStyleClass().add("gradient-heads");
        VBox.setVgrow(layers, Priority.ALWAYS);
        VBox box = new VBox(2, heads, layers);
        box.setMinSize(0, 0);
        return box;
    }

    private Label head(String key, double width, Pos alignment) {
        Label head = LayerStepCell.label("gradient-head", width, alignment);
        head.textProperty().bind(texts.bind(key));
        Explanation.over(head, texts.bind(key + ".explained"));
        if (width == 0) {
            head.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(head, Priority.ALWAYS);
        }
        return head;
    }

    private VBox part() {
        IconButton before =
                new IconButton(Feather.CHEVRON_LEFT, texts.bind("gradients.part.before"), () -> model.turn(-1));
        IconButton after =
                new IconButton(Feather.CHEVRON_RIGHT, texts.bind("gradients.part.after"), () -> model.turn(1));
        before.setId("gradients-part-before");
        after.setId("gradients-part-after");
        partName.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(partName, Priority.ALWAYS);
        HBox title = new HBox(2, partName, before, after);
        title.setAlignment(Pos.CENTER_LEFT);
        for (IconButton button : List.of(before, after)) {
            button.getStyleClass().add("small-icon-button");
        }
        HBox row = new HBox(12);
        row.setMinSize(0, 0);
        for (WeightPictures one : pictures) {
            one.setPrefWidth(0);
            HBox.setHgrow(one, Priority.ALWAYS);
            row.getChildren().add(one);
        }
        VBox.setVgrow(row, Priority.ALWAYS);
        curve.setMinHeight(CURVE_HEIGHT);
        curve.setPrefHeight(CURVE_HEIGHT);
        VBox box = new VBox(LINE_GAP, title, row, silent, rate, curve);
        box.setMinSize(0, 0);
        return box;
    }

    private void show() {
        Optional<RunStep> step = model.stepProperty().get();
        batch.setText(step.map(words::batch).orElse(""));
        note.setText(model.problemProperty().get().map(texts::get).orElse(texts.get("gradients.computing")));
        note.setVisible(step.isEmpty());
        table.setVisible(step.isPresent());
        part.setVisible(step.isPresent());
        isShowing = true;
        List<LayerStep> now = step.map(RunStep::layers).orElse(List.of());
        if (layers.getItems().size() == now.size()) {
            for (int i = 0; i < now.size(); i++) {
                layers.getItems().set(i, now.get(i));
            }
        } else {
            layers.getItems().setAll(now);
        }
        layers.getSelectionModel().select(model.layerProperty().get());
        isShowing = false;
        String rates = step.map(one -> texts.get(
                        "gradients.rate",
                        words.size(one.batch().rate()),
                        words.size(one.rates().getFirst()),
                        words.size(one.rates().getLast())))
                .orElse("");
        rate.setText(rates);
        curve.show(step, rates);
        showPart();
    }

    private void showPart() {
        model.shownLayer().ifPresent(layer -> {
            int index = Math.min(model.partProperty().get(), layer.parts() - 1);
            String name = words.part(layer, index);
            partName.setText(name);
            pictures.forEach(one -> one.show(layer, index, name));
            silent.setText(model.stepProperty()
                    .get()
                    .map(step -> words.partIsSilent(layer, index, step.tested()))
                    .orElse(""));
            silent.setVisible(!silent.getText().isEmpty());
            silent.setManaged(silent.isVisible());
        });
    }

    @Override
    protected void layoutChildren() {
        double x = snappedLeftInset();
        double y = snappedTopInset();
        double width = Math.max(0, getWidth() - x - snappedRightInset());
        double batchHeight = Math.ceil(batch.prefHeight(-1));
        batch.resizeRelocate(x, y, width, batchHeight);
        double top = y + batchHeight + LINE_GAP;
        double height = Math.max(0, getHeight() - snappedBottomInset() - top);
        note.resizeRelocate(x, top, width, Math.min(height, note.prefHeight(width)));
        double tableWidth = Math.floor((width - GAP) * TABLE_SHARE);
        table.resizeRelocate(x, top, tableWidth, height);
        part.resizeRelocate(x + tableWidth + GAP, top, width - tableWidth - GAP, height);
    }
}
