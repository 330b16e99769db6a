/**
 * The download of MNIST, from one mirror after another, into a folder.
 *
 * <p>Imports {@code kernelight.data} and {@code kernelight.data.mnist}. The unpacked bytes are checked, not the packed
 * ones, because the same data are offered in different packings. A file that is not MNIST's, or not the beginning of one,
 * is never replaced.
 */
package kernelight.data.download;
