/**
 * Views of any network: table of layers, feature maps, filters, units, scores, the confusion matrix. Screens arrange these views and pass them a
 * {@link kernelight.network.model.NetworkSnapshot}; the views report which number the user points at or clicks ({@link
 * kernelight.network.view.NumberActions}). JavaFX; FX thread.
 */
package kernelight.network.view;
