package kernelight.pad.model;

import javafx.beans.property.ReadOnlyBooleanProperty;
import kernelight.data.drawing.StrokePoint;

/**
 * What a pad shows and changes: a page and the tools for it. As it is, a page is undone by itself; who keeps the page
 * together with other things says otherwise. FX thread.
 */
public interface PadModel {
    Page page();

    PenCase pens();

    /** Puts the current tool down on the page. */
    default void press(StrokePoint point) {
        page().begin(pens().toolProperty().get(), pens().widthProperty().get(), point);
    }

    /** Moves the tool on. */
    default void drag(StrokePoint point) {
        page().extend(point);
    }

    /** Lifts the tool at this point, which may differ from the last point of the drag. */
    default void release(StrokePoint point) {
        page().extend(point);
        page().end();
    }

    /** Takes a new page. */
    default void clear() {
        page().clear();
    }

    default void undo() {
        page().undo();
    }

    default void redo() {
        page().redo();
    }

    default ReadOnlyBooleanProperty canUndoProperty() {
        return page().undoableProperty();
    }

    default ReadOnlyBooleanProperty canRedoProperty() {
        return page().redoableProperty();
    }
}
