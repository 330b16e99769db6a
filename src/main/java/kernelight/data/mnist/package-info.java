/**
 * The four files of MNIST: where they are looked for, how their IDX format is read, plain or with gzip.
 *
 * <p>Imports {@code kernelight.data} and {@code kernelight.engine.training.LabelledImages}. A file is judged by its
 * structure, never by its name alone.
 */
package kernelight.data.mnist;
