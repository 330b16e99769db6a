/**
 * A network as it looks, whatever network it is: the table of its layers, feature maps, filters, units, scores. Screens
 * put these views where they want them and hand them a {@link kernelight.network.model.NetworkSnapshot}; which number a
 * person points at or clicks is told as a value ({@link kernelight.network.view.NumberActions}). JavaFX; FX thread.
 */
package kernelight.network.view;
