/**
 * The stage: what every walk looks like, whichever screen it belongs to. A screen's model makes
 * {@link kernelight.stage.state.StageState states}; {@code layout} says where everything lies, {@code paint} how it looks, and
 * {@code view} is the node with pointer, keyboard and typing. This package itself is what they ask of a screen.
 */
package kernelight.stage;
