/**
 * A network of one's own, as it is edited: the list of its layers, the settings of the chosen one, what can be added, and
 * whether it can be trained.
 */
package kernelight.screen.networks.editor.view;
