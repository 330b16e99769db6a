package kernelight.screen.networks.view;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelight.engine.network.Network;
import kernelight.network.drawing.NetworkOutline;
import kernelight.network.model.LayerView;
import kernelight.screen.networks.model.NetworksModel;
import kernelight.screen.networks.model.SizeKey;
import kernelight.screen.networks.model.SizeKind;
import kernelight.screen.networks.model.SizeProblem;
import kernelight.ui.component.Choice;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.NumberRange;
import kernelight.ui.component.NumberStepper;
import kernelight.ui.text.Texts;

/** The sizes of the image and of the layer that is looked at; what is behind follows. */
final class SizeSection extends VBox {
    private static final List<SizeKind> OF_THE_IMAGE = List.of(SizeKind.INPUT, SizeKind.CHANNELS);

    private final NetworksModel model;
    private final Texts texts;
    private final Map<SizeKind, NumberStepper> steppers = new EnumMap<>(SizeKind.class);
    /** What a padding layer makes of the image before the first layer reads it. */
    private final Label padded = new Label();

    private final Label layer = new Label();
    private final Button reset = new Button();
    private boolean isShowing;

    SizeSection(NetworksModel model, Texts texts) {
        super(8);
        this.model = model;
        this.texts = texts;
        Label image = new Label();
        image.textProperty().bind(texts.bind("networks.sizes.image"));
        image.getStyleClass().add("section-title");
        layer.getStyleClass().add("section-title");
        padded.setId("padded-image");
        padded.setWrapText(true);
        padded.getStyleClass().addAll("muted", "small");
        padded.managedProperty().bind(padded.visibleProperty());
        getChildren().add(image);
        for (SizeKind kind : SizeKind.OWN) {
            if (kind == SizeKind.FILTERS) {
                getChildren().addAll(padded, layer);
            }
            NumberStepper stepper = stepper(kind);
            steppers.put(kind, stepper);
            getChildren().add(stepper);
        }
        reset.textProperty().bind(texts.bind("networks.sizes.reset"));
        reset.getStyleClass().add("quiet-button");
        reset.setOnAction(event -> model.resetSizes());
        Explanation.of(reset, texts.bind("networks.sizes.reset.explained"));
        reset.managedProperty().bind(reset.visibleProperty());
        getChildren().add(reset);
        model.shownProperty().subscribe(network -> show());
        model.playback().positionProperty().subscribe(position -> show());
        model.problemProperty().subscribe(problem -> show());
        texts.languageProperty().subscribe(language -> show());
    }

    private NumberStepper stepper(SizeKind kind) {
        NumberStepper stepper = new NumberStepper(
                texts,
                texts.bind("networks.size." + kind),
                swatch(kind),
                new NumberRange.Whole(kind.smallest(), kind.largest()),
                kind.smallest());
        stepper.explain(texts.bind("networks.size." + kind + ".explained"));
        stepper.managedProperty().bind(stepper.visibleProperty());
        stepper.valueProperty().addListener((property, before, now) -> {
            if (!isShowing) {
                key(kind).ifPresent(key -> model.set(key, stepper.wholeValue()));
            }
        });
        return stepper;
    }

    private static String swatch(SizeKind kind) {
        return switch (kind) {
            case INPUT, CHANNELS -> "input";
            case FILTERS -> "output";
            case KERNEL -> "filter";
            case STRIDE -> "stride";
            case PADDING -> "padding";
            case SHORTCUT -> throw new IllegalArgumentException(kind + " is set by a fix");
        };
    }

    private Optional<SizeKey> key(SizeKind kind) {
        return OF_THE_IMAGE.contains(kind)
                ? Optional.of(new SizeKey(Network.IMAGE, kind))
                : model.current().map(current -> new SizeKey(current.name(), kind));
    }

    private void show() {
        isShowing = true;
        Optional<LayerView> current = model.current();
        layer.setText(current.map(now -> texts.get("networks.sizes.layer", now.name()))
                .orElse(texts.get("networks.sizes.none")));
        NetworkOutline outline = model.shownProperty().get().outline();
        padded.setVisible(outline.padded(-1).isPresent());
        padded.setText(outline.padded(-1)
                .map(shape -> texts.get(
                        "networks.sizes.padded",
                        texts.get("network.drawing.size", shape.height(), shape.width()),
                        outline.parts().getFirst().layers().getFirst().name()))
                .orElse(""));
        Optional<SizeProblem> problem = model.problemProperty().get();
        steppers.forEach((kind, stepper) -> {
            Optional<SizeKey> key = key(kind);
            Optional<Integer> size =
                    key.flatMap(known -> model.size(known).stream().boxed().findFirst());
            stepper.setVisible(size.isPresent());
            if (problem.isPresent() && key.equals(Optional.of(problem.get().key()))) {
                stepper.valueProperty().set(problem.get().value());
                stepper.reject(sentence(problem.get()), fixes(problem.get()));
            } else {
                stepper.accept();
                size.ifPresent(value -> stepper.valueProperty().set(value));
            }
        });
        reset.setVisible(model.hasChanges());
        isShowing = false;
    }

    private ObservableValue<String> sentence(SizeProblem problem) {
        return Bindings.createStringBinding(() -> words(problem), texts.languageProperty());
    }

    private String words(SizeProblem problem) {
        NetworksWords words = new NetworksWords(texts);
        String reason = texts.get(problem.reason());
        if (problem.layer().isEmpty()) {
            return reason;
        }
        String inputs = problem.inputs().stream()
                .map(words::shape)
                .reduce((before, next) -> texts.get("network.layer.merged", before, next))
                .orElse("");
        return texts.get("networks.problem", problem.layer().get(), inputs, reason);
    }

    private List<Choice> fixes(SizeProblem problem) {
        return problem.fixes().stream()
                .map(fix -> new Choice(texts.bind(fix.words()), () -> model.apply(fix)))
                .toList();
    }
}
