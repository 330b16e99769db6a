/**
 * A person's own files: how they are written so that no crash can leave half of one, and what is wrong when one cannot be
 * read or written, as facts that the window puts into words. No JavaFX; runs on the thread that calls it.
 */
package kernelight.files;
