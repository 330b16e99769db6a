/** Asks the user for files: where to save, what to open; remembers the folder of each purpose. JavaFX; FX thread. */
package kernelight.ui.file;
