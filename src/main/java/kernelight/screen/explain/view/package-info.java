/**
 * A number of a network that is open in place of a screen: {@link kernelight.screen.explain.view.ExplainingScreen} is put
 * around the screen whose numbers can be opened, and knows nothing of it but that it is a {@link
 * kernelight.screen.Screen}. Shows what {@link kernelight.screen.explain.model} has.
 */
package kernelight.screen.explain.view;
