/**
 * Handwritten-looking digits made by the project itself, so that the app does its whole job with nothing downloaded.
 *
 * <p>A digit is written in the order of the files: a style (package {@code style}) is chosen, a {@code Hand} writes it
 * along a {@code Curve}, a {@code Pen} gives the {@code Trace} its ink, and the {@code Page} prints it as MNIST does.
 * May import the JDK and {@code kernelight.engine.training.LabelledImages}; everything works on the thread that calls
 * it.
 *
 * <p>Decisions: the styles and all amounts of variation were written down by hand, after looking at how people write;
 * nothing was fitted to a data set and no data set's bytes are in here. Sines and exponentials are those of {@code
 * StrictMath}, so that a seed means the same digits everywhere.
 */
package kernelight.data.generated;
