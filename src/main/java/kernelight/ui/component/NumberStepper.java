package kernelight.ui.component;

import java.math.BigDecimal;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelight.ui.text.Texts;

/**
 * A named number: typed, or stepped with minus, plus and the Up and Down keys. What cannot be is said below the field,
 * where it was entered; the value stays as it was and what was typed stays to be corrected (Esc brings the value back).
 */
public final class NumberStepper extends VBox {
    private static final String INVALID = "invalid";

    private final Texts texts;
    private final NumberRange range;
    private final DoubleProperty value = new SimpleDoubleProperty();
    private final TextField field = new TextField();
    private final HBox box = new HBox();
    private final MessageLine message = new MessageLine();

    /** @param swatch the style class of the quantity's colour ("input", "stride" ...), or "" for none */
    public NumberStepper(Texts texts, ObservableValue<String> name, String swatch, NumberRange range, double initial) {
        super(6);
        this.texts = texts;
        this.range = range;
        value.set(initial);
        field.setText(write(initial));
        field.accessibleTextProperty().bind(name);
        field.setOnAction(event -> takeOver());
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                takeOver();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        value.subscribe(now -> showValue());

        box.getStyleClass().add("number-box");
        box.getChildren()
                .addAll(
                        stepButton("−", "common.decrease", name, -1),
                        field,
                        stepButton("+", "common.increase", name, 1));
        HBox row = new HBox();
        row.getStyleClass().add("number-stepper");
        if (!swatch.isEmpty()) {
            row.getChildren().add(swatch(swatch));
        }
        row.getChildren().addAll(nameLabel(name), box);
        getChildren().addAll(row, message);
    }

    public DoubleProperty valueProperty() {
        return value;
    }

    public int wholeValue() {
        return (int) Math.round(value.get());
    }

    /** Where what is wrong with this number is said; the screen may say what only it can know. */
    public MessageLine message() {
        return message;
    }

    private void key(KeyEvent key) {
        if (key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN) {
            step(key.getCode() == KeyCode.UP ? 1 : -1);
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE) {
            showValue();
            key.consume();
        }
    }

    private void step(int direction) {
        value.set(Math.clamp(range.next(value.get(), direction), range.smallest(), range.largest()));
        showValue();
    }

    private void takeOver() {
        String typed = field.getText().strip().replace('−', '-');
        if (typed.equals(write(value.get()))) {
            showValue();
            return;
        }
        double number;
        try {
            number = new BigDecimal(typed.replace(',', '.')).doubleValue();
        } catch (NumberFormatException e) {
            complain(texts.get("common.notANumber", typed, write(value.get())));
            return;
        }
        if (range instanceof NumberRange.Whole && number != Math.rint(number)) {
            complain(texts.get("common.notWhole", typed, write(value.get())));
        } else if (!range.contains(number)) {
            complain(texts.get("common.outOfRange", typed, write(range.smallest()), write(range.largest())));
        } else {
            value.set(number);
            showValue();
        }
    }

    private void complain(String sentence) {
        message.say(sentence);
        if (!box.getStyleClass().contains(INVALID)) {
            box.getStyleClass().add(INVALID);
        }
    }

    private void showValue() {
        field.setText(write(value.get()));
        message.clear();
        box.getStyleClass().remove(INVALID);
    }

    private static String write(double number) {
        String plain =
                new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
        return plain.replace('-', '−');
    }

    private Button stepButton(String sign, String key, ObservableValue<String> name, int direction) {
        Button button = new Button(sign);
        button.setFocusTraversable(false); // the field has Up and Down: one stop per number, not three
        button.accessibleTextProperty().bind(texts.bind(key, name));
        button.setOnAction(event -> step(direction));
        return button;
    }

    private static Node swatch(String quantity) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch", quantity);
        return swatch;
    }

    private static Node nameLabel(ObservableValue<String> name) {
        Label label = new Label();
        label.textProperty().bind(name);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }
}
