package kernelight.screen.networks.view;

import javafx.beans.property.IntegerProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelight.screen.networks.model.ShuffleModel;
import kernelight.screen.networks.model.ThreeWaysModel;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.NumberRange;
import kernelight.ui.component.NumberStepper;
import kernelight.ui.text.Texts;

/** The sizes of the layer that is shown in three ways. */
final class ThreeWaysSettings extends VBox {
    private final Texts texts;

    ThreeWaysSettings(ThreeWaysModel model, ShuffleModel shuffle, Texts texts) {
        super(10);
        this.texts = texts;
        Label title = new Label();
        title.textProperty().bind(texts.bind("networks.threeWays.sizes"));
        title.getStyleClass().add("section-title");
        Label note = new Label();
        note.textProperty().bind(texts.bind("networks.threeWays.note"));
        note.getStyleClass().add("muted");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        getChildren()
                .addAll(
                        title,
                        stepper(
                                "INPUT",
                                "input",
                                model.inputProperty(),
                                ThreeWaysModel.SMALLEST_INPUT,
                                ThreeWaysModel.LARGEST_INPUT),
                        stepper("KERNEL", "filter", model.filterProperty(), 1, ThreeWaysModel.LARGEST_FILTER),
                        stepper("STRIDE", "stride", model.strideProperty(), 1, ThreeWaysModel.LARGEST_STRIDE),
                        button("networks.threeWays.lecture", () -> set(model, 30, 3, 3)),
                        button("networks.threeWays.small", () -> set(model, 6, 3, 1)),
                        button("networks.threeWays.mnist", () -> set(model, 28, 5, 1)),
                        note,
                        new ShuffleSection(shuffle, texts));
    }

    private static void set(ThreeWaysModel model, int input, int filter, int stride) {
        model.filterProperty().set(filter);
        model.strideProperty().set(stride);
        model.inputProperty().set(input);
    }

    private NumberStepper stepper(String name, String swatch, IntegerProperty value, int smallest, int largest) {
        NumberStepper stepper = new NumberStepper(
                texts,
                texts.bind("networks.size." + name),
                swatch,
                new NumberRange.Whole(smallest, largest),
                value.get());
        stepper.explain(texts.bind("networks.threeWays." + name + ".explained"));
        stepper.valueProperty().addListener((property, before, now) -> value.set(now.intValue()));
        value.subscribe(now -> stepper.valueProperty().set(now.intValue()));
        return stepper;
    }

    private Button button(String key, Runnable action) {
        Button button = new Button();
        button.textProperty().bind(texts.bind(key));
        button.getStyleClass().add("quiet-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> action.run());
        Explanation.of(button, texts.bind(key + ".explained"));
        return button;
    }
}
