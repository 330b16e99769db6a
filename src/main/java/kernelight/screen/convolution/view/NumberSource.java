package kernelight.screen.convolution.view;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.screen.convolution.model.ViewKind;
import kernelight.stage.RandomNumbers;
import kernelight.stage.RandomNumbers.Purpose;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.NumberRange;
import kernelight.ui.component.NumberStepper;
import kernelight.ui.text.Texts;

/** Where the numbers come from: random ones out of a seed, or zeros, for each table. */
final class NumberSource extends VBox {
    private final ConvolutionModel model;
    private final Texts texts;

    NumberSource(ConvolutionModel model, Texts texts) {
        super(8);
        this.model = model;
        this.texts = texts;
        NumberStepper seed = new NumberStepper(
                texts,
                texts.bind("convolution.seed"),
                "",
                new NumberRange.Whole(RandomNumbers.SMALLEST_SEED, RandomNumbers.LARGEST_SEED),
                model.seedProperty().get());
        seed.explain(texts.bind("convolution.seed.explained"));
        seed.valueProperty().subscribe(value -> model.seedProperty().set(value.intValue()));
        model.seedProperty().subscribe(value -> seed.valueProperty().set(value.intValue()));
        getChildren().add(seed);
        for (Purpose purpose : Purpose.values()) {
            getChildren().add(row(purpose));
        }
    }

    private Node row(Purpose purpose) {
        Label name = new Label();
        name.textProperty().bind(texts.bind("convolution.numbersOf." + purpose));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(6, name, gap, button("random", purpose), button("clear", purpose));
        row.getStyleClass().add("number-source");
        if (purpose == Purpose.BIAS) {
            shownWhen(row, model.stateProperty().map(state -> state.example().hasBias()));
        } else if (purpose == Purpose.GRADIENT) {
            shownWhen(row, model.viewProperty().map(view -> view == ViewKind.BACKWARD));
        }
        return row;
    }

    private static void shownWhen(Node node, javafx.beans.value.ObservableValue<Boolean> shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(node.visibleProperty());
    }

    private Button button(String action, Purpose purpose) {
        Button button = new Button();
        button.textProperty().bind(texts.bind("convolution.numbers." + action));
        button.getStyleClass().add("small-button");
        Explanation.of(
                button,
                texts.bind(
                        "convolution.numbers." + action + ".explained",
                        texts.bind("convolution.numbersOf." + purpose)));
        button.setOnAction(event -> {
            if (action.equals("random")) {
                model.randomize(purpose);
            } else {
                model.clear(purpose);
            }
        });
        return button;
    }
}
