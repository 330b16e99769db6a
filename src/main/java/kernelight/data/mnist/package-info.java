/**
 * The four files of MNIST: the folder they are in, and a reader of their IDX format, plain or gzip; any pair of images and
 * labels in that format, read and written.
 *
 * <p>Imports {@code kernelight.data}, {@code kernelight.files}, {@code kernelight.words} and {@code kernelight.engine.training.LabelledImages}. The structure of a
 * file is checked; its name alone is never trusted.
 */
package kernelight.data.mnist;
