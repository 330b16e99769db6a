package kernelight.stage.edit.view;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import kernelight.stage.edit.model.NumberEdits;
import kernelight.stage.edit.model.NumberEdits.Refusal;
import kernelight.stage.layout.Box;
import kernelight.stage.layout.StageLayout;
import kernelight.stage.state.CellCursor;
import kernelight.stage.state.StageState;
import kernelight.stage.view.CellTool;
import kernelight.stage.view.StageView;
import kernelight.ui.component.Choice;
import kernelight.ui.component.MessageLine;
import kernelight.ui.component.PressedKey;
import kernelight.ui.text.SpokenSigns;
import kernelight.ui.text.Texts;
import kernelight.walk.ExactNumber;
import kernelight.walk.GridCell;
import kernelight.words.LocalizedMessage;
import org.jspecify.annotations.Nullable;

/**
 * Edits the cells of a stage: typing with a cursor that moves from cell to cell, messages about refused numbers,
 * dragging, copying and pasting.
 */
public final class CellEditing implements CellTool {
    private static final double MESSAGE_WIDTH = 280;
    private static final double NARROWEST_EDITOR = 56;
    private static final double LOWEST_EDITOR = 30;
    private static final double MARGIN = 8;

    private final NumberEdits numbers;
    private final Texts texts;
    private final StageView stage;
    private final CellDragging dragging;
    private final CellEditor editor;
    private final MessageLine message = new MessageLine();
    private Optional<GridCell> cursor = Optional.empty();
    private boolean editing;
    /** The cell that the message is about; typing may have gone on elsewhere. */
    private Optional<GridCell> refusedAt = Optional.empty();

    private @Nullable StageState state;

    private CellEditing(StageView stage, NumberEdits numbers, Texts texts) {
        this.stage = stage;
        this.numbers = numbers;
        this.texts = texts;
        dragging = new CellDragging(numbers);
        editor = new CellEditor(this::moveOn, this::leave, this::pasteWhileEditing);
        message.getStyleClass().add("cell-message");
        editor.focusedProperty().subscribe(focused -> {
            if (!focused && editing) {
                acceptOrDiscard();
            }
        });
    }

    /** Lets the user edit the cells of a stage that hold a number of their own. */
    public static void on(StageView stage, NumberEdits numbers, Texts texts) {
        stage.use(new CellEditing(stage, numbers, texts));
    }

    @Override
    public List<Node> nodes() {
        return List.of(editor, message);
    }

    /** The cell that is, or would be, typed into. */
    @Override
    public Optional<GridCell> cursor() {
        return cursor;
    }

    @Override
    public boolean isActive() {
        return editing;
    }

    /** Keeps the cursor inside the tables. */
    @Override
    public void stateChanged(StageState changed) {
        state = changed;
        CellCursor cells = cells();
        cursor = cursor.flatMap(cells::within).or(cells::first);
        refusedAt = refusedAt.flatMap(cells::within);
    }

    @Override
    public void pressed(Optional<GridCell> at, double x, double y) {
        dragging.begin(at.filter(cell -> state != null && state.isEditable(cell)), x, y);
    }

    @Override
    public boolean dragged(double x, double y) {
        return dragging.moveTo(x, y);
    }

    @Override
    public boolean released() {
        return dragging.end();
    }

    @Override
    public void clicked(GridCell at) {
        begin(at);
    }

    @Override
    public boolean dismiss() {
        boolean wasVisible = message.isVisible();
        message.clear();
        return wasVisible;
    }

    @Override
    public void keyPressed(KeyEvent key) {
        switch (PressedKey.code(key)) {
            case ENTER, F2 -> cursor.ifPresent(this::begin);
            case C, X -> {
                if (!key.isShortcutDown() || key.isShiftDown()) {
                    return;
                }
                copy();
            }
            case V -> {
                if (!key.isShortcutDown()) {
                    return;
                }
                paste();
            }
            default -> {
                return; // the screen's own keys are handled by the shell
            }
        }
        key.consume();
    }

    /** A digit replaces the number where the cursor is. */
    @Override
    public void keyTyped(KeyEvent key) {
        String typed = key.getCharacter();
        boolean digit = !typed.isEmpty() && Character.isDigit(typed.charAt(0));
        if (digit && !editing && !key.isShortcutDown() && !key.isAltDown()) {
            beginWith(typed);
            key.consume();
        }
    }

    /** Starts typing into a cell, with its number selected. */
    private void begin(GridCell cell) {
        cursor = Optional.of(cell);
        Optional<LocalizedMessage> locked = numbers.lockedProperty().get();
        if (locked.isPresent()) {
            reportRefusal(cell, locked.get());
            return;
        }
        editing = true;
        String number = ExactNumber.text(numbers.numberAt(cell));
        editor.setText(number);
        editor.sayCell(SpokenSigns.sentence(texts, stage.nameOf(cell)));
        editor.setVisible(true);
        stage.requestLayout();
        editor.requestFocus();
        editor.selectAll();
    }

    private void beginWith(String character) {
        if (cursor.isPresent()) {
            begin(cursor.get());
        }
        if (editing) {
            editor.setText(character);
            editor.end();
        }
    }

    private CellCursor cells() {
        return new CellCursor(Objects.requireNonNull(state));
    }

    private void moveOn(Move move) {
        GridCell from = cursor.orElseThrow();
        Optional<LocalizedMessage> refused = numbers.enter(from, editor.getText());
        if (refused.isPresent()) {
            reportRefusal(from, refused.get());
            editor.selectAll();
            editor.showRefused(true);
            return;
        }
        message.clear();
        CellCursor cells = cells();
        Optional<GridCell> next = switch (move) {
            case NEXT -> cells.next(from);
            case PREVIOUS -> cells.previous(from);
            case UP -> Optional.of(cells.neighbour(from, -1, 0));
            case DOWN -> Optional.of(cells.neighbour(from, 1, 0));
            case LEFT -> Optional.of(cells.neighbour(from, 0, -1));
            case RIGHT -> Optional.of(cells.neighbour(from, 0, 1));
        };
        next.filter(cell -> !cell.equals(from)).ifPresentOrElse(this::begin, this::leave);
    }

    /** Ends typing without accepting the text. */
    private void leave() {
        close();
        message.clear();
        stage.requestFocus();
    }

    /** The editor has lost the focus: a valid number is accepted, anything else is reported and discarded. */
    private void acceptOrDiscard() {
        String typed = editor.getText();
        close();
        message.clear();
        GridCell at = cursor.orElseThrow();
        numbers.enter(at, typed).ifPresent(refused -> reportRefusal(at, refused));
    }

    private void close() {
        editing = false;
        editor.setVisible(false);
        stage.requestLayout();
    }

    private void reportRefusal(GridCell at, LocalizedMessage refused) {
        refusedAt = Optional.of(at);
        String current = ExactNumber.text(numbers.numberAt(at));
        message.say(Bindings.createStringBinding(
                () -> texts.get(refused) + " " + texts.get("stage.cell.kept", current), texts.languageProperty()));
        stage.requestLayout();
    }

    /** Copies the cursor's table to the clipboard as spreadsheet text. */
    private void copy() {
        cursor.ifPresent(cell -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(numbers.copy(cell));
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    /** Pastes spreadsheet text from the clipboard, from the cursor on. */
    private void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text != null && cursor.isPresent()) {
            paste(cursor.get(), text);
        }
    }

    private void pasteWhileEditing() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text == null) {
            return;
        }
        if (NumberEdits.isOneNumber(text)) {
            editor.paste(); // like any text
        } else {
            close();
            paste(cursor.orElseThrow(), text);
            stage.requestFocus();
        }
    }

    private void paste(GridCell at, String text) {
        message.clear();
        numbers.paste(at, text).ifPresent(refusal -> say(at, refusal));
    }

    private void say(GridCell at, Refusal refusal) {
        refusedAt = Optional.of(at);
        List<Choice> choices = refusal.offers().stream()
                .map(offer -> new Choice(texts.bind(offer.label()), () -> {
                    message.clear();
                    stage.requestFocus();
                    offer.action().get().ifPresent(still -> say(at, still));
                }))
                .toList();
        message.say(texts.bind(refusal.why()), choices);
        stage.requestLayout();
    }

    /**
     * Positions the editor on its cell, and the message below the cell it is about, or above where there is no room.
     */
    @Override
    public void layOut(StageLayout layout) {
        if (editing) {
            cursor.flatMap(layout::boundsOf).ifPresent(cell -> {
                editor.setStyle("-fx-font-size: " + Math.round(layout.textSize()) + "px;");
                double width = Math.max(cell.width() + 1, NARROWEST_EDITOR);
                double height = Math.max(cell.height() + 1, LOWEST_EDITOR);
                editor.resizeRelocate(cell.centerX() - width / 2, cell.centerY() - height / 2, width, height);
            });
        }
        if (message.isVisible()) {
            refusedAt.flatMap(layout::boundsOf).ifPresent(this::layOutMessage);
        }
    }

    private void layOutMessage(Box cell) {
        double height = message.prefHeight(MESSAGE_WIDTH);
        double rightmost = Math.max(MARGIN, stage.getWidth() - MESSAGE_WIDTH - MARGIN);
        double x = Math.clamp(cell.centerX() - MESSAGE_WIDTH / 2, MARGIN, rightmost);
        double below = cell.bottom() + MARGIN;
        double y = below + height < stage.getHeight() ? below : cell.y() - height - MARGIN;
        message.resizeRelocate(Math.round(x), Math.round(y), MESSAGE_WIDTH, height);
    }
}
