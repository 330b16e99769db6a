/**
 * Downloads MNIST into a folder, from one mirror after another.
 *
 * <p>Imports {@code kernelight.data}, {@code kernelight.data.mnist} and {@code kernelight.files}. The unpacked bytes
 * are checked, not the packed ones, because the same data are offered in different packings. A file that is not
 * MNIST's, or not the beginning of one, is never replaced.
 */
package kernelight.data.download;
