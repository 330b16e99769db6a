/**
 * A page that is drawn on: its strokes with undo, the tools, the ink that strokes leave. Imports {@code data.drawing} and
 * javafx.beans; no scene graph. FX thread, but for {@link kernelight.pad.model.PageInk}, which runs on any.
 *
 * <p>Decisions: strokes are kept as points, so undo is a list and the picture is always computed from all of them. An
 * eraser is a stroke too: it removes ink along its path, and undo brings the ink back.
 */
package kernelight.pad.model;
