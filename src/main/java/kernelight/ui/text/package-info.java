/**
 * The texts of the app in each language, Korean particles made to agree with what is put in. JavaFX properties only, no
 * nodes; FX thread.
 *
 * <p>Read as UTF-8 properties by hand rather than through ResourceBundle: the language changes while the app runs, and
 * a bundle would fall back to the machine's own locale without saying so.
 */
package kernelight.ui.text;
