/** Controls that every screen may use: they take texts and properties and compute nothing. JavaFX; FX thread. */
package kernelight.ui.component;
