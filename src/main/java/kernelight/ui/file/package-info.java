/** Asks the user for files: where to save, what to open. JavaFX; FX thread. */
package kernelight.ui.file;
