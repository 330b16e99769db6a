package kernelight.stage.edit.view;

import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelight.stage.edit.model.NumberEdits;
import kernelight.stage.edit.model.RandomNumbers;
import kernelight.stage.edit.model.RandomNumbers.Purpose;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.LockablePane;
import kernelight.ui.component.NumberRange;
import kernelight.ui.component.NumberStepper;
import kernelight.ui.component.ShownWhen;
import kernelight.ui.text.Texts;

/** Fills each table with random numbers from a seed, or with zeros. */
public final class NumberSource extends VBox {
    private final Texts texts;

    /** @param tables in order, each with whether it is shown now */
    public NumberSource(NumberEdits numbers, Texts texts, Map<Purpose, ObservableValue<Boolean>> tables) {
        this.texts = texts;
        NumberStepper seed = new NumberStepper(
                texts,
                texts.bind("numbers.seed"),
                "",
                new NumberRange.Whole(RandomNumbers.SMALLEST_SEED, RandomNumbers.LARGEST_SEED),
                numbers.seedProperty().get());
        seed.explain(texts.bind("numbers.seed.explained"));
        seed.valueProperty().subscribe(value -> numbers.seedProperty().set(value.intValue()));
        numbers.seedProperty().subscribe(value -> seed.valueProperty().set(value.intValue()));
        VBox rows = new VBox(8, seed);
        tables.forEach((purpose, shown) -> {
            Node row = row(
                    purpose,
                    button("random", purpose, () -> numbers.randomize(purpose)),
                    button("clear", purpose, () -> numbers.clear(purpose)));
            ShownWhen.when(shown, row);
            rows.getChildren().add(row);
        });
        LockablePane lockable = new LockablePane("values", rows);
        numbers.lockedProperty().subscribe(why -> lockable.lock(why.map(texts::bind)));
        getChildren().add(lockable);
    }

    private Node row(Purpose purpose, Button... buttons) {
        Label name = new Label();
        name.textProperty().bind(texts.bind("numbers.of." + purpose));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(6, name, gap);
        row.getChildren().addAll(buttons);
        row.getStyleClass().add("number-source");
        return row;
    }

    private Button button(String name, Purpose purpose, Runnable action) {
        Button button = new Button();
        button.textProperty().bind(texts.bind("numbers." + name));
        button.getStyleClass().add("small-button");
        Explanation.of(button, texts.bind("numbers." + name + ".explained", texts.bind("numbers.of." + purpose)));
        button.setOnAction(event -> action.run());
        return button;
    }
}
