package kernelight.screen.explain.why.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import kernelight.ui.component.LedByArrows;
import kernelight.ui.component.PressedKey;
import kernelight.ui.component.SeenFocus;

/** A table of numbers in which a click and the arrow keys select one; a second click, or Enter, opens it. */
final class SoftmaxTable extends GridPane implements LedByArrows {
    /** Column 0 has the names of the rows. */
    record Cell(int row, int column) {}

    /** @param asked whether the row is one of those asked about */
    record Row(String name, List<String> numbers, boolean asked) {}

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass ASKED = PseudoClass.getPseudoClass("asked");

    private final UnaryOperator<String> inWords;
    private final Consumer<Cell> selectedCell;
    private final Consumer<Cell> openedCell;
    private final Map<Cell, Label> labels = new HashMap<>();
    private List<Row> rows = List.of();
    private Cell selected = new Cell(0, 1);

    /**
     * @param inWords puts numbers into words for screen readers
     * @param selectedCell receives the cell that is selected
     * @param openedCell receives the cell that is to be opened
     */
    SoftmaxTable(UnaryOperator<String> inWords, Consumer<Cell> selectedCell, Consumer<Cell> openedCell) {
        this.inWords = inWords;
        this.selectedCell = selectedCell;
        this.openedCell = openedCell;
        getStyleClass().addAll("softmax-table", "focusable");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setOnKeyPressed(this::keyPressed);
        focusedProperty().subscribe(focused -> {
            if (focused && SeenFocus.isOn(this)) {
                select(selected);
            }
        });
    }

    /**
     * Shows numbers; an empty text is no cell.
     *
     * @param heads the names of the columns, the first of the rows' names
     */
    void show(List<String> heads, List<Row> newRows) {
        if (newRows.size() != rows.size() || getColumnConstraints().size() != heads.size()) {
            build(heads.size(), newRows.size());
        }
        rows = List.copyOf(newRows);
        for (int column = 0; column < heads.size(); column++) {
            label(-1, column).setText(heads.get(column));
        }
        for (int row = 0; row < rows.size(); row++) {
            Row now = rows.get(row);
            label(row, 0).setText(now.name());
            for (int column = 1; column < heads.size(); column++) {
                label(row, column).setText(now.numbers().get(column - 1));
            }
            for (int column = 0; column < heads.size(); column++) {
                label(row, column).pseudoClassStateChanged(ASKED, now.asked());
            }
        }
        setFocusTraversable(!rows.isEmpty());
        mark();
    }

    private Label label(int row, int column) {
        return labels.get(new Cell(row, column));
    }

    private void build(int columns, int rowCount) {
        labels.clear();
        getChildren().clear();
        getColumnConstraints().clear();
        for (int column = 0; column < columns; column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setHalignment(column == 0 ? HPos.LEFT : HPos.RIGHT);
            constraints.setHgrow(column == 0 ? Priority.NEVER : Priority.ALWAYS);
            constraints.setFillWidth(true);
            getColumnConstraints().add(constraints);
        }
        for (int row = -1; row < rowCount; row++) {
            for (int column = 0; column < columns; column++) {
                Label label = new Label();
                label.getStyleClass().add(row < 0 ? "softmax-head" : column == 0 ? "softmax-name" : "softmax-cell");
                label.setMinWidth(USE_PREF_SIZE);
                label.setMaxWidth(Double.MAX_VALUE);
                Cell cell = new Cell(row, column);
                if (row >= 0 && column > 0) {
                    label.setOnMouseClicked(event -> {
                        if (event.getButton() == MouseButton.PRIMARY
                                && !label.getText().isEmpty()) {
                            boolean again = cell.equals(selected);
                            select(cell);
                            if (again) {
                                openedCell.accept(cell);
                            }
                        }
                    });
                }
                labels.put(cell, label);
                add(label, column, row + 1);
            }
        }
    }

    private void keyPressed(KeyEvent key) {
        if (key.isAltDown() || key.isShortcutDown() || rows.isEmpty()) {
            return;
        }
        switch (PressedKey.code(key)) {
            case UP, KP_UP -> move(-1, 0);
            case DOWN, KP_DOWN -> move(1, 0);
            case LEFT, KP_LEFT -> move(0, -1);
            case RIGHT, KP_RIGHT -> move(0, 1);
            case ENTER -> openedCell.accept(selected);
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void move(int down, int right) {
        Cell next = new Cell(selected.row() + down, selected.column() + right);
        if (next.column() > 0
                && labels.containsKey(next)
                && next.row() >= 0
                && !label(next.row(), next.column()).getText().isEmpty()) {
            select(next);
        }
    }

    /** Selects a cell. */
    void select(Cell cell) {
        selected = cell;
        mark();
        selectedCell.accept(cell);
    }

    private void mark() {
        List<String> spoken = new ArrayList<>();
        labels.forEach((cell, label) -> label.pseudoClassStateChanged(SELECTED, cell.equals(selected)));
        Label head = labels.get(new Cell(-1, selected.column()));
        if (head != null && selected.row() < rows.size()) {
            spoken.add(rows.get(selected.row()).name());
            spoken.add(head.getText());
            spoken.add(label(selected.row(), selected.column()).getText());
        }
        setAccessibleText(inWords.apply(String.join(", ", spoken)));
    }
}
