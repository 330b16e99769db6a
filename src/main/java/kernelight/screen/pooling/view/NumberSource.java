package kernelight.screen.pooling.view;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelight.screen.pooling.model.PoolingModel;
import kernelight.screen.pooling.model.PoolingView;
import kernelight.stage.RandomNumbers;
import kernelight.stage.RandomNumbers.Purpose;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.NumberRange;
import kernelight.ui.component.NumberStepper;
import kernelight.ui.text.Texts;

/** Where the numbers come from: random ones out of a seed, or zeros, for the input and the gradient. */
final class NumberSource extends VBox {
    private final PoolingModel model;
    private final Texts texts;

    NumberSource(PoolingModel model, Texts texts) {
        super(8);
        this.model = model;
        this.texts = texts;
        NumberStepper seed = new NumberStepper(
                texts,
                texts.bind("pooling.seed"),
                "",
                new NumberRange.Whole(RandomNumbers.SMALLEST_SEED, RandomNumbers.LARGEST_SEED),
                model.seedProperty().get());
        seed.explain(texts.bind("pooling.seed.explained"));
        seed.valueProperty().subscribe(value -> model.seedProperty().set(value.intValue()));
        model.seedProperty().subscribe(value -> seed.valueProperty().set(value.intValue()));
        Node gradient = row(Purpose.GRADIENT);
        SettingSteppers.show(gradient, model.viewProperty().map(view -> view == PoolingView.BACKWARD));
        getChildren().addAll(seed, row(Purpose.INPUT), gradient);
    }

    private Node row(Purpose purpose) {
        Label name = new Label();
        name.textProperty().bind(texts.bind("pooling.numbersOf." + purpose));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button random = button("random", purpose, () -> model.randomize(purpose));
        Button clear = button("clear", purpose, () -> model.clear(purpose));
        HBox row = new HBox(6, name, gap, random, clear);
        row.getStyleClass().add("number-source");
        return row;
    }

    private Button button(String name, Purpose purpose, Runnable action) {
        Button button = new Button();
        button.textProperty().bind(texts.bind("pooling.numbers." + name));
        button.getStyleClass().add("small-button");
        Explanation.of(
                button,
                texts.bind("pooling.numbers." + name + ".explained", texts.bind("pooling.numbersOf." + purpose)));
        button.setOnAction(event -> action.run());
        return button;
    }
}
