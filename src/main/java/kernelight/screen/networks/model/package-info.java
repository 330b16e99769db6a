/**
 * The state of the networks screen: a network with its own or other sizes, what each of its layers costs, a second one
 * beside it, and one layer in three ways. {@link kernelight.screen.networks.model.NetworksModel} is what a view shows;
 * {@link kernelight.screen.networks.model.ResizedNetwork} carries a changed size through all layers behind it. Imports
 * {@code javafx.beans} only.
 */
package kernelight.screen.networks.model;
