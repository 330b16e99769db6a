/**
 * What is on the stage, as files: pictures (PNG, SVG, PDF), a run as an animated GIF, numbers as text.
 *
 * <p>Everything is painted from a {@link kernelight.ui.surface.Picture} by the painters of the window, on whatever
 * thread asks, without the JavaFX toolkit; of JavaFX only colours are used. Java's own imaging ({@code java.desktop}) and
 * PDFBox are loaded when a person first exports something, not before: nothing outside this package may name them.
 *
 * <p>Decisions: a text stays a text in SVG and PDF, with the letters it needs embedded (TrueType, cut by fontbox), so that
 * it can be found, copied and edited. Snapshots of the window were rejected: they need the FX thread, hold as many pixels
 * as the screen has, and know no vectors. A GIF's frames are made, written and dropped one by one.
 */
package kernelight.export.file;
