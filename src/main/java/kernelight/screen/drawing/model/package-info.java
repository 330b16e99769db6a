/**
 * What the drawing screen shows: the page with its strokes and their undo, the networks to choose from with what is new
 * about them, and what the one in use reads. Imports {@code engine}, {@code data}, {@code trained}, {@code concurrent}
 * and javafx.beans / collections; no scene graph. FX thread; reading a drawing and opening a file run on the executor
 * that is handed in.
 *
 * <p>Decisions: strokes are kept as points, so undo is a list and the picture is always made afresh from all of them.
 * An eraser is a stroke too: it rubs ink out where it goes, and undo brings the ink back. While a stroke grows at most
 * one reading is under way and the next one starts when it has been shown; a finished stroke overtakes it.
 */
package kernelight.screen.drawing.model;
