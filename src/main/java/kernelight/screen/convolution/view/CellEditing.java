package kernelight.screen.convolution.view;

import java.math.BigDecimal;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import kernelight.screen.convolution.model.CellCursor;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.screen.convolution.model.GridCell;
import kernelight.screen.convolution.model.GridName;
import kernelight.screen.convolution.model.Message;
import kernelight.ui.component.MessageLine;
import kernelight.ui.text.Texts;
import kernelight.walk.ExactNumber;
import kernelight.walk.square.ConvolutionCase;

/** Typing into the cells of input and filter: which cell, what was wrong with what was typed, and where to go next. */
final class CellEditing {

    private static final double MESSAGE_WIDTH = 270;
    private static final double NARROWEST_EDITOR = 56;
    private static final double LOWEST_EDITOR = 30;
    private static final double MARGIN = 8;

    private final ConvolutionModel model;
    private final Texts texts;
    private final Region stage;
    private final CellEditor editor;
    private final MessageLine message = new MessageLine();
    private GridCell cursor = GridCell.of(GridName.INPUT, 0, 0);
    private boolean editing;
    /** The cell that the message is about; typing may have gone on elsewhere. */
    private GridCell refusedAt = cursor;

    /** @param stage gets the focus back when typing ends, and is laid out again whenever something moves */
    CellEditing(ConvolutionModel model, Texts texts, Region stage) {
        this.model = model;
        this.texts = texts;
        this.stage = stage;
        this.editor = new CellEditor(this::moveOn, this::leave);
        message.getStyleClass().add("cell-message");
        editor.focusedProperty().subscribe(focused -> {
            if (!focused && editing) {
                takeOrKeep();
            }
        });
    }

    Node editor() {
        return editor;
    }

    MessageLine message() {
        return message;
    }

    /** The cell that is, or would be, typed into. */
    GridCell cursor() {
        return cursor;
    }

    Optional<GridCell> edited() {
        return editing ? Optional.of(cursor) : Optional.empty();
    }

    /** The grids have changed: the cursor stays inside of them. */
    void caseChanged() {
        cursor = CellCursor.within(model.example(), cursor);
        refusedAt = CellCursor.within(model.example(), refusedAt);
        if (!editing) {
            message.clear();
        }
    }

    /** Starts typing into a cell, with its number selected. */
    void begin(GridCell cell) {
        cursor = cell;
        editing = true;
        editor.setText(ExactNumber.text(valueAt(cell)));
        editor.accessibleTextProperty()
                .set(texts.get(
                        "convolution.cell." + cell.grid(),
                        cell.cell().row() + 1,
                        cell.cell().column() + 1));
        editor.setVisible(true);
        stage.requestLayout();
        editor.requestFocus();
        editor.selectAll();
    }

    /** Starts typing with a first character, which replaces the number. */
    void beginWith(GridCell cell, String character) {
        begin(cell);
        editor.setText(character);
        editor.end();
    }

    private void moveOn(Move move) {
        Optional<Message> refused = model.enter(cursor, editor.getText());
        if (refused.isPresent()) {
            complain(refused.get());
            editor.selectAll();
            editor.showRefused(true);
            return;
        }
        message.clear();
        ConvolutionCase example = model.example();
        Optional<GridCell> next = switch (move) {
            case NEXT -> CellCursor.next(example, cursor);
            case PREVIOUS -> CellCursor.previous(example, cursor);
            case UP -> Optional.of(CellCursor.neighbour(example, cursor, -1, 0));
            case DOWN -> Optional.of(CellCursor.neighbour(example, cursor, 1, 0));
            case LEFT -> Optional.of(CellCursor.neighbour(example, cursor, 0, -1));
            case RIGHT -> Optional.of(CellCursor.neighbour(example, cursor, 0, 1));
        };
        next.filter(cell -> !cell.equals(cursor)).ifPresentOrElse(this::begin, this::leave);
    }

    /** Ends typing without taking anything over. */
    private void leave() {
        close();
        message.clear();
        stage.requestFocus();
    }

    /** The person has turned to something else: a number is taken over, anything else is said and forgotten. */
    private void takeOrKeep() {
        String typed = editor.getText();
        close();
        message.clear();
        model.enter(cursor, typed).ifPresent(this::complain);
    }

    private void close() {
        editing = false;
        editor.setVisible(false);
        stage.requestLayout();
    }

    private void complain(Message refused) {
        refusedAt = cursor;
        String kept = texts.get("convolution.cell.kept", ExactNumber.text(valueAt(cursor)));
        message.say(Messages.text(texts, refused) + " " + kept);
        stage.requestLayout();
    }

    private BigDecimal valueAt(GridCell at) {
        ConvolutionCase example = model.example();
        return at.grid() == GridName.INPUT
                ? example.input().at(at.cell())
                : example.filter().at(at.cell());
    }

    /** Puts the field on its cell, and the message below the cell it is about, or above where there is no room. */
    void layOut(StageGeometry geometry) {
        if (editing) {
            GridArea area = geometry.area(cursor.grid());
            Rectangle2D cell = area.bounds(cursor.cell());
            editor.setStyle("-fx-font-size: " + Math.round(area.textSize()) + "px;");
            double width = Math.max(cell.getWidth() + 1, NARROWEST_EDITOR);
            double height = Math.max(cell.getHeight() + 1, LOWEST_EDITOR);
            editor.resizeRelocate(
                    cell.getMinX() + (cell.getWidth() + 1 - width) / 2,
                    cell.getMinY() + (cell.getHeight() + 1 - height) / 2,
                    width,
                    height);
        }
        if (message.isVisible()) {
            layOutMessage(geometry.area(refusedAt.grid()).bounds(refusedAt.cell()));
        }
    }

    private void layOutMessage(Rectangle2D cell) {
        double height = message.prefHeight(MESSAGE_WIDTH);
        double rightmost = Math.max(MARGIN, stage.getWidth() - MESSAGE_WIDTH - MARGIN);
        double x = Math.clamp(cell.getMinX() + (cell.getWidth() - MESSAGE_WIDTH) / 2, MARGIN, rightmost);
        double below = cell.getMaxY() + MARGIN;
        double y = below + height < stage.getHeight() ? below : cell.getMinY() - height - MARGIN;
        message.resizeRelocate(Math.round(x), Math.round(y), MESSAGE_WIDTH, height);
    }
}
