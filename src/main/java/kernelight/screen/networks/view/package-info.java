/**
 * The networks screen as it is seen: the time line, the drawing with the current layer lit, the table whose numbers open, two
 * networks compared, one layer in three ways. {@link kernelight.screen.networks.view.NetworksScreen} puts the parts
 * together. JavaFX; FX thread.
 */
package kernelight.screen.networks.view;
