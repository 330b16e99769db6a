/**
 * The model of the drawing screen: the networks to choose from and news about them,
 * and what the one in use reads; the person's own handwriting beside it, filed, read, learned from and saved. Imports {@code engine}, {@code data}, {@code pad}, {@code trained}, {@code handwriting}, {@code concurrent} and
 * javafx.beans / collections; no scene graph. FX thread; reading a drawing and opening a file run on the executor that
 * is passed in.
 *
 * <p>Decisions: while a stroke is being drawn, at most one reading runs, and the next one starts when it has been shown; a finished stroke is read immediately. The
 * person's own digits are read, and learned from, on the training thread in short turns, never on the one that reads drawings.
 */
package kernelight.screen.drawing.model;
