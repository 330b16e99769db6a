/**
 * Cases of the walks as fields of a JSON file, and back with every check: what a screen with a stage saves, restores and
 * opens. No JavaFX; any thread.
 *
 * <p>A table is nested lists, the way NumPy prints it: filters, channels, planes where there are three dimensions, rows,
 * columns. How the window moves is said for each direction apart; its size is that of the filters.
 */
package kernelight.casefile;
