/**
 * Writes what is on the stage to files: pictures (PNG, SVG, PDF), a run as an animated GIF, numbers as text.
 *
 * <p>Everything is painted from a {@link kernelight.ui.surface.Picture} by the painters of the window, on whatever
 * thread asks, without the JavaFX toolkit; of JavaFX only colours are used. Java's own imaging ({@code java.desktop})
 * and PDFBox are loaded only when the user first exports something, so nothing outside this package may refer to them.
 *
 * <p>Decisions: a text stays a text in SVG and PDF, with the glyphs it needs embedded (TrueType subsets made by
 * fontbox), so that it can be searched, copied and edited. Snapshots of the window were rejected: they need the FX
 * thread, have only as many pixels as the screen, and are not vector graphics. A GIF's frames are made, written and
 * dropped one by one.
 */
package kernelight.export.file;
