package kernelight.pad.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelight.data.drawing.StrokePoint;

/**
 * The square page that is drawn on: its strokes in order, with the one being drawn last. Strokes and clearing the page
 * can be undone.
 */
public final class Page {
    /** Width and height of the page in its own pixels, whatever its size on the screen. */
    public static final int SIDE = 280;

    private final ReadOnlyObjectWrapper<List<DrawnStroke>> strokes = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper drawing = new ReadOnlyBooleanWrapper();
    private final Deque<List<DrawnStroke>> undone = new ArrayDeque<>();
    private final Deque<List<DrawnStroke>> done = new ArrayDeque<>();

    /** The strokes, as an immutable list. */
    public ReadOnlyObjectProperty<List<DrawnStroke>> strokesProperty() {
        return strokes.getReadOnlyProperty();
    }

    public List<DrawnStroke> strokes() {
        return strokes.get();
    }

    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /** Whether a stroke is being drawn: the tool is on the page. */
    public boolean isDrawing() {
        return drawing.get();
    }

    /** Puts a tool down; an eraser on an empty page does nothing. */
    public void begin(Tool tool, double width, StrokePoint point) {
        end();
        if (tool == Tool.ERASER && strokes().isEmpty()) {
            return;
        }
        remember();
        drawing.set(true);
        List<DrawnStroke> more = new ArrayList<>(strokes());
        more.add(new DrawnStroke(tool, width, List.of(point)));
        strokes.set(List.copyOf(more));
    }

    /** Moves the tool; does nothing if no tool is on the page. */
    public void extend(StrokePoint point) {
        if (!isDrawing() || strokes().getLast().points().getLast().equals(point)) {
            return;
        }
        List<DrawnStroke> longer = new ArrayList<>(strokes());
        longer.set(longer.size() - 1, longer.getLast().extended(point));
        strokes.set(List.copyOf(longer));
    }

    /** Lifts the tool: the stroke is finished. */
    public void end() {
        drawing.set(false);
    }

    /** Clears the page; {@link #undo()} brings the strokes back. */
    public void clear() {
        end();
        if (!strokes().isEmpty()) {
            remember();
            strokes.set(List.of());
        }
    }

    /** Shows other strokes, as an undo elsewhere wants it; this cannot be undone here. */
    public void show(List<DrawnStroke> other) {
        end();
        strokes.set(List.copyOf(other));
    }

    public void undo() {
        move(done, undone);
    }

    public void redo() {
        move(undone, done);
    }

    /** Shows other strokes, as a drawing that is opened: they can be undone like clearing the page. */
    public void open(List<DrawnStroke> opened) {
        end();
        if (!strokes().equals(opened)) {
            remember();
            strokes.set(List.copyOf(opened));
        }
    }

    /** Nothing before this can be undone. */
    public void clearUndoHistory() {
        done.clear();
        undone.clear();
        update();
    }

    private void remember() {
        done.push(strokes());
        undone.clear();
        update();
    }

    private void move(Deque<List<DrawnStroke>> from, Deque<List<DrawnStroke>> to) {
        end();
        if (!from.isEmpty()) {
            to.push(strokes());
            List<DrawnStroke> other = from.pop();
            update();
            strokes.set(other);
        }
    }

    private void update() {
        undoable.set(!done.isEmpty());
        redoable.set(!undone.isEmpty());
    }
}
