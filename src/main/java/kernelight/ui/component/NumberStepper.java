package kernelight.ui.component;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelight.ui.text.Texts;

/**
 * A named number: typed, or stepped with minus, plus and the Up and Down keys. An invalid entry is explained below the
 * field; the value stays as it was, and the typed text stays to be corrected (Esc restores the value).
 */
public final class NumberStepper extends VBox {
    private static final String INVALID = "invalid";
    private static final int LONGEST_QUOTE = 16;

    private final Texts texts;
    private final NumberRange range;
    private final DoubleProperty value = new SimpleDoubleProperty();
    private final TypedNumber field = new TypedNumber();
    private final Label label;
    private final HBox box = new HBox();
    private final MessageLine message = new MessageLine();
    private ObservableValue<String> rangeReason = new SimpleStringProperty("");
    private Optional<Rejection> rejection = Optional.empty();
    private boolean isTyped;

    /** Why a number within the range is impossible nevertheless, and what would work. */
    private record Rejection(ObservableValue<String> sentence, List<Choice> offered) {}

    /** @param swatch the style class of the quantity's colour ("input", "stride" ...), or "" for none */
    public NumberStepper(Texts texts, ObservableValue<String> name, String swatch, NumberRange range, double initial) {
        super(6);
        this.texts = texts;
        this.range = range;
        value.set(initial);
        field.show(write(initial));
        field.setOnAction(event -> acceptTyped());
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                acceptTyped();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        value.subscribe(now -> showValue());

        box.getStyleClass().add("number-box");
        box.setMinWidth(USE_PREF_SIZE);
        box.setMaxHeight(USE_PREF_SIZE);
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
        label = nameLabel(name);
        label.setLabelFor(field); // its own accessible text would be read in place of the number
        row.getChildren().addAll(label, box);
        getChildren().addAll(row, message);
    }

    public DoubleProperty valueProperty() {
        return value;
    }

    public int wholeValue() {
        return (int) Math.round(value.get());
    }

    /** The message below this number; a screen may put its own message there. */
    public MessageLine message() {
        return message;
    }

    /** Takes a number as soon as it is typed, not only when Enter is pressed or the field left. */
    public void acceptWhileTyping() {
        field.textProperty().addListener((property, before, now) -> {
            if (field.isFocused() && field.isBeingTyped()) {
                acceptSoFar(now);
            }
        });
    }

    /** Whether the change of the value that is being told is one of several while a number is typed. */
    public boolean isTyped() {
        return isTyped;
    }

    /** What is no number yet, or none in the range, waits for the rest; so does what would be written in another way. */
    private void acceptSoFar(String typed) {
        double number;
        try {
            number = new BigDecimal(typed).doubleValue();
        } catch (NumberFormatException unfinished) {
            return;
        }
        if (range.contains(number) && write(number).equals(typed)) {
            isTyped = true;
            set(number);
            isTyped = false;
        }
    }

    /** Sets the sentence that says what the number is for. */
    public void explain(ObservableValue<String> sentence) {
        Explanation.over(label, sentence);
        Explanation.of(
                field,
                Bindings.createStringBinding(
                        () -> (field.hiddenProperty().get() + "\n" + sentence.getValue()).strip(),
                        field.hiddenProperty(),
                        sentence));
    }

    /** Sets the sentence, shown after the range itself, that says why numbers outside it make no sense. */
    public void explainRange(ObservableValue<String> reason) {
        rangeReason = reason;
    }

    /** Shows what is wrong with the current number, until {@link #accept()} or another number. */
    public void reject(ObservableValue<String> sentence, List<Choice> offered) {
        rejection = Optional.of(new Rejection(sentence, offered));
        showValue();
    }

    /** Removes the message of {@link #reject}. */
    public void accept() {
        if (rejection.isPresent()) {
            rejection = Optional.empty();
            showValue();
        }
    }

    private void key(KeyEvent key) {
        if (PressedKey.code(key) == KeyCode.UP || PressedKey.code(key) == KeyCode.DOWN) {
            step(PressedKey.code(key) == KeyCode.UP ? 1 : -1);
            key.consume();
        } else if (PressedKey.code(key) == KeyCode.ESCAPE) {
            showValue();
            key.consume();
        }
    }

    private void step(int direction) {
        set(Math.clamp(range.next(value.get(), direction), range.smallest(), range.largest()));
    }

    private void set(double number) {
        if (number == value.get()) {
            showValue();
        } else {
            rejection = Optional.empty(); // it was about the previous number
            value.set(number);
        }
    }

    private void acceptTyped() {
        String typed = field.typed().strip().replace('−', '-');
        if (typed.equals(write(value.get()))) {
            showValue();
            return;
        }
        if (typed.isEmpty()) {
            showProblem(texts.bind("common.noNumber", write(value.get())));
            return;
        }
        double number;
        try {
            number = new BigDecimal(typed.replace(',', '.')).doubleValue();
        } catch (NumberFormatException e) {
            showProblem(texts.bind("common.notANumber", shortened(typed), write(value.get())));
            return;
        }
        if (range.isWhole() && number != Math.rint(number)) {
            showProblem(texts.bind("common.notWhole", shortened(typed), write(value.get())));
        } else if (!range.contains(number)) {
            outOfRange(typed, number);
        } else {
            set(number);
        }
    }

    private void outOfRange(String typed, double number) {
        ObservableValue<String> sentence =
                texts.bind("common.outOfRange", shortened(typed), write(range.smallest()), write(range.largest()));
        ObservableValue<String> reason = rangeReason;
        double nearest = Math.clamp(number, range.smallest(), range.largest());
        showProblem(
                Bindings.createStringBinding(
                        () -> (sentence.getValue() + " " + reason.getValue()).strip(), sentence, reason),
                List.of(new Choice(texts.bind("common.use", write(nearest)), () -> set(nearest))));
    }

    /** The typed text, or its beginning where it is long. */
    private static String shortened(String typed) {
        return typed.length() <= LONGEST_QUOTE ? typed : typed.substring(0, LONGEST_QUOTE) + "…";
    }

    private void showProblem(ObservableValue<String> sentence) {
        showProblem(sentence, List.of());
    }

    private void showProblem(ObservableValue<String> sentence, List<Choice> offered) {
        message.say(sentence, offered);
        if (!box.getStyleClass().contains(INVALID)) {
            box.getStyleClass().add(INVALID);
        }
    }

    private void showValue() {
        field.show(write(value.get()));
        if (rejection.isPresent()) {
            showProblem(rejection.get().sentence(), rejection.get().offered());
        } else {
            message.clear();
            box.getStyleClass().remove(INVALID);
        }
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
        Explanation.of(button, texts.bind(key, name));
        button.setOnAction(event -> step(direction));
        return button;
    }

    private static Node swatch(String quantity) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch", quantity);
        return swatch;
    }

    private static Label nameLabel(ObservableValue<String> name) {
        Label label = new Label();
        label.textProperty().bind(name);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }
}
