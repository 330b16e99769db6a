package kernelight.screen.training.batch.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.UncachedScroll;
import kernelight.ui.text.SpokenSigns;
import kernelight.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** A table of numbers with a head; some of them open. Scrolls where it does not fit. */
final class NumberTable extends ScrollPane {
    /**
     * A cell.
     *
     * @param open what happens when it is chosen; null for a number that does not open
     */
    record Cell(String text, boolean isStrong, @Nullable Runnable open) {
        static Cell of(String text) {
            return new Cell(text, false, null);
        }
    }

    /** In sizes of the text: numbers that stand far apart are hard to read along a row. */
    private static final double WIDEST = 60;

    private final GridPane grid = new GridPane();
    private final Texts texts;

    /** @param columns the keys of their heads; the first column is at the left, all others at the right */
    NumberTable(List<String> columns, Texts texts) {
        this.texts = texts;
        grid.getStyleClass().add("number-table");
        getStyleClass().add("number-table-scroll");
        setContent(grid);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        UncachedScroll.of(this);
        setMinSize(0, 0);
        for (int column = 0; column < columns.size(); column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setHgrow(Priority.ALWAYS);
            constraints.setHalignment(column == 0 ? HPos.LEFT : HPos.RIGHT);
            grid.getColumnConstraints().add(constraints);
            Label head = new Label();
            head.textProperty().bind(texts.bind(columns.get(column)));
            head.getStyleClass().add("number-head");
            grid.add(head, column, 0);
            head.fontProperty().subscribe(font -> grid.setMaxWidth(WIDEST * font.getSize()));
        }
    }

    /** Shows rows; the nodes of before are kept where a cell is of the same kind, and with them the focus. */
    void show(List<List<Cell>> rows) {
        List<Node> kept = new ArrayList<>(
                grid.getChildren().subList(0, grid.getColumnConstraints().size()));
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                Cell cell = rows.get(row).get(column);
                Labeled node = node(cell, row, column);
                node.setText(cell.text());
                node.setAccessibleText(SpokenSigns.sentence(texts, head(column) + ": " + cell.text()));
                if (cell.isStrong() != node.getStyleClass().contains("strong")) {
                    if (cell.isStrong()) {
                        node.getStyleClass().add("strong");
                    } else {
                        node.getStyleClass().remove("strong");
                    }
                }
                if (node instanceof Button button) {
                    button.setOnAction(event -> {
                        if (cell.open() != null) {
                            cell.open().run();
                        }
                    });
                }
                kept.add(node);
            }
        }
        grid.getChildren().retainAll(kept);
    }

    private String head(int column) {
        return ((Label) grid.getChildren().get(column)).getText();
    }

    private Labeled node(Cell cell, int row, int column) {
        for (Node node : grid.getChildren()) {
            boolean isHere = GridPane.getRowIndex(node) == row + 1 && GridPane.getColumnIndex(node) == column;
            if (isHere && node instanceof Labeled labeled && node instanceof Button == (cell.open() != null)) {
                return labeled;
            }
        }
        Labeled made = cell.open() == null ? new Label() : new Button();
        made.getStyleClass().add(cell.open() == null ? "number-cell" : "number-button");
        if (made instanceof Button button) {
            Explanation.of(button, texts.bind("batch.open"));
        }
        grid.add(made, column, row + 1);
        return made;
    }
}
