/**
 * Reads and writes convolution and pooling cases as JSON, with checks of everything that is read: the format in which the
 * stepper screens save and restore their state. No JavaFX; any thread.
 *
 * <p>A table is written as nested lists, as NumPy prints it: filters (or the images of a batch, if there are several),
 * channels, depth slices if there are three dimensions, rows, columns. Stride, dilation and padding are written for each axis; the window of a convolution has the
 * size of its filters.
 */
package kernelight.casefile;
