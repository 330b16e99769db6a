package kernelight.screen.practice.view;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import kernelight.screen.practice.model.Checked;
import kernelight.screen.practice.model.PracticeModel;
import kernelight.ui.component.PressedKey;
import kernelight.ui.component.ShortText;

/** The field of a blank, in a cell of the output or in a line. Enter checks, or goes on to what is still empty. */
final class AnswerField extends TextField {
    static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    static final PseudoClass UNCLEAR = PseudoClass.getPseudoClass("unclear");

    private final int blank;
    /** Screen readers say it before what is typed. */
    private final Label name = new Label();

    private boolean showing;

    /**
     * @param focused receives the blank when the field gets the focus
     * @param arrow receives an arrow key that leads out of the field
     */
    AnswerField(PracticeModel model, int blank, Runnable enter, IntConsumer focused, Consumer<KeyCode> arrow) {
        this.blank = blank;
        name.setLabelFor(this);
        getStyleClass().add("answer-field");
        setId("answer-" + blank);
        textProperty().addListener((property, before, now) -> {
            if (!showing) {
                model.type(blank, now);
            }
        });
        focusedProperty().addListener((property, before, now) -> {
            if (now) {
                focused.accept(blank);
                selectAll();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            switch (PressedKey.code(key)) {
                case ENTER -> enter.run();
                case UP, DOWN -> arrow.accept(PressedKey.code(key));
                case LEFT, RIGHT -> {
                    if (!leaves(key)) {
                        return;
                    }
                    arrow.accept(PressedKey.code(key));
                }
                case H -> {
                    if (!key.isShortcutDown()) {
                        return;
                    }
                    model.hint();
                }
                case Z -> {
                    if (!key.isShortcutDown() || key.isAltDown()) {
                        return;
                    }
                    if (key.isShiftDown()) {
                        model.redo();
                    } else {
                        model.undo();
                    }
                }
                default -> {
                    return;
                }
            }
            key.consume();
        });
    }

    /** Whether an arrow key leads beyond the text; where all of it is selected, it does at once. */
    private boolean leaves(KeyEvent key) {
        if (key.isShiftDown() || key.isShortcutDown() || key.isAltDown()) {
            return false;
        }
        boolean isWhole = getSelection().getLength() == getLength();
        return isWhole || getCaretPosition() == (PressedKey.code(key) == KeyCode.LEFT ? 0 : getLength());
    }

    @Override
    public void replaceText(int start, int end, String text) {
        super.replaceText(start, end, ShortText.fitting(this, start, end, text));
    }

    int blank() {
        return blank;
    }

    /**
     * Shows what is in the blank.
     *
     * @param spoken the name of the blank with what was said about the answer
     */
    void show(String typed, Checked checked, String spoken) {
        if (!getText().equals(typed)) {
            showing = true;
            setText(typed);
            end();
            showing = false;
        }
        pseudoClassStateChanged(RIGHT, checked.mark() == Checked.Mark.RIGHT);
        pseudoClassStateChanged(WRONG, checked.mark() == Checked.Mark.WRONG);
        pseudoClassStateChanged(
                UNCLEAR, checked.mark() == Checked.Mark.COARSE || checked.mark() == Checked.Mark.UNREADABLE);
        if (!spoken.equals(name.getAccessibleText())) {
            name.setAccessibleText(spoken); // its text would be said only if it were seen
            if (isFocused()) {
                notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
            }
        }
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.FOCUS_ITEM
                ? this
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
