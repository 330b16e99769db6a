package kernelight.shell;

import java.util.List;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Polyline;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.IconButton;
import kernelight.ui.text.Texts;
import org.kordamp.ikonli.feather.Feather;

/**
 * A pen to mark on the window with, in three colours. While it is in hand it takes the mouse, and a small bar shows its
 * colours; what was marked stays in sight until it is erased, also when the pen is put away.
 */
final class MarkingPen extends StackPane {
    private static final List<String> COLORS = List.of("red", "blue", "green");
    private static final double GAP = 6;

    private final Pane marks = new Pane();
    private final HBox bar = new HBox(GAP);
    private final ToggleGroup colors = new ToggleGroup();

    MarkingPen(Texts texts) {
        marks.getStyleClass().add("marks");
        marks.setOnMousePressed(this::begin);
        marks.setOnMouseDragged(this::goOn);
        for (String color : COLORS) {
            bar.getChildren().add(swatch(color, texts));
        }
        colors.selectToggle(colors.getToggles().getFirst());
        colors.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) { // a pen always has a color
                colors.selectToggle(before);
            }
        });
        bar.getChildren()
                .addAll(
                        new IconButton(Feather.CORNER_UP_LEFT, texts.bind("pen.undo"), this::undo),
                        new IconButton(Feather.TRASH_2, texts.bind("pen.erase"), this::erase),
                        new IconButton(Feather.X, texts.bind("pen.putAway"), () -> take(false)));
        bar.getStyleClass().addAll("card", "pen-bar");
        bar.setAlignment(Pos.CENTER);
        bar.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(bar, Pos.BOTTOM_CENTER);
        getChildren().addAll(marks, bar);
        setPickOnBounds(false);
        take(false);
    }

    private Node swatch(String color, Texts texts) {
        ToggleButton swatch = new ToggleButton();
        Region dot = new Region();
        dot.getStyleClass().addAll("pen-dot", "pen-dot-" + color);
        swatch.setGraphic(dot);
        swatch.getStyleClass().add("pen-color");
        swatch.setToggleGroup(colors);
        swatch.accessibleTextProperty().bind(texts.bind("pen.color." + color));
        Explanation.of(swatch, texts.bind("pen.color." + color));
        return swatch;
    }

    /** Whether the pen is in hand. */
    boolean isTaken() {
        return bar.isVisible();
    }

    /** Takes the pen in hand or puts it away. */
    void take(boolean taken) {
        bar.setVisible(taken);
        marks.setMouseTransparent(!taken);
    }

    /** @param index 0 for the first color */
    void choose(int index) {
        colors.selectToggle(colors.getToggles().get(index));
    }

    /** Takes back the last mark. */
    void undo() {
        ObservableList<Node> drawn = marks.getChildren();
        if (!drawn.isEmpty()) {
            drawn.removeLast();
        }
    }

    void erase() {
        marks.getChildren().clear();
    }

    private void begin(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        Polyline mark = new Polyline();
        mark.getStyleClass()
                .addAll("mark", "mark-" + COLORS.get(colors.getToggles().indexOf(colors.getSelectedToggle())));
        mark.setMouseTransparent(true);
        // Twice: a line of one point is not painted, but a dot is a mark too.
        mark.getPoints().addAll(event.getX(), event.getY(), event.getX(), event.getY());
        marks.getChildren().add(mark);
        event.consume();
    }

    private void goOn(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY
                && !marks.getChildren().isEmpty()
                && marks.getChildren().getLast() instanceof Polyline mark) {
            mark.getPoints().addAll(event.getX(), event.getY());
            event.consume();
        }
    }
}
