/** What the user chose for the whole app. JavaFX properties only, no nodes; FX thread. */
package kernelight.ui.preference;
