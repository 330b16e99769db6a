/**
 * Generates digits that look handwritten, so that the app can be used without any download.
 *
 * <p>In the order of the work: a style (package {@code style}) is chosen, a {@code Hand} writes it along a {@code
 * Curve}, a {@code Pen} gives the {@code Trace} its width, and the {@code Page} draws it as MNIST does. Imports {@code
 * kernelight.data.drawing} and {@code kernelight.engine.training.LabelledImages}; everything works on the calling
 * thread.
 *
 * <p>Decisions: the styles and all amounts of variation were written by hand, from looking at how people write. Nothing
 * was fitted to a data set, and no data set's bytes are in here. Sines and exponentials come from {@code StrictMath},
 * so that a seed gives the same digits on every machine.
 */
package kernelight.data.generated;
