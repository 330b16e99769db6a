package kernelight.stage.edit.view;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import kernelight.ui.component.PressedKey;
import kernelight.ui.component.ShortText;

/** The text field on a cell that is being edited. Enter, Tab and the arrow keys move on, Esc leaves. */
final class CellEditor extends TextField {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    /** Screen readers say it before what is typed; it is not seen, for the cell is. */
    private final Label name = new Label();

    CellEditor(Consumer<Move> moveOn, Runnable leave, Runnable pasteTable) {
        name.setLabelFor(this);
        getStyleClass().add("cell-editor");
        textProperty().subscribe(() -> showRefused(false));
        setVisible(false);
        setManaged(false);
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            switch (PressedKey.code(key)) {
                case ENTER, DOWN -> moveOn.accept(Move.DOWN);
                case UP -> moveOn.accept(Move.UP);
                case LEFT -> moveOn.accept(Move.LEFT);
                case RIGHT -> moveOn.accept(Move.RIGHT);
                case TAB -> moveOn.accept(key.isShiftDown() ? Move.PREVIOUS : Move.NEXT);
                case ESCAPE -> leave.run();
                case V -> {
                    if (!key.isShortcutDown()) {
                        return;
                    }
                    pasteTable.run();
                }
                default -> {
                    return;
                }
            }
            key.consume();
        });
    }

    @Override
    public void replaceText(int start, int end, String text) {
        super.replaceText(start, end, ShortText.fitting(this, start, end, text));
    }

    /** Says which cell it is on now: it keeps the focus from cell to cell. */
    void sayCell(String cell) {
        name.setText(cell);
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.FOCUS_ITEM
                ? this
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    /** Marks the text as refused or not; changing it removes the mark. */
    void showRefused(boolean refused) {
        pseudoClassStateChanged(REFUSED, refused);
    }
}
