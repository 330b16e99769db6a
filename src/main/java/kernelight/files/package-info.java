/**
 * Telling what kind of file one is by its first bytes, writing files atomically, so that a crash cannot leave half a file, and
 * classifying why a file could not be read or
 * written, so that the window can explain it in the user's language. No JavaFX; runs on the calling thread.
 */
package kernelight.files;
