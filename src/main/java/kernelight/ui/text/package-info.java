/**
 * The texts of the app as the window shows them: in the language that is chosen there, kept up to date when it is
 * switched, and with signs as words for screen readers. JavaFX properties only, no nodes; FX thread.
 */
package kernelight.ui.text;
