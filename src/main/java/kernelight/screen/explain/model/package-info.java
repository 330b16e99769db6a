/**
 * What is open in place of a screen: {@link kernelight.screen.explain.model.ExplainModel} keeps the number and the way to
 * it, {@link kernelight.screen.explain.model.OpenedNumber} says how it was computed and what is computed from it, and
 * {@link kernelight.screen.explain.model.NumberTables} lay that out for a {@link kernelight.stage.player.StagePlayer}. The
 * arithmetic is that of {@link kernelight.network.explain}. No scene graph; tested without a toolkit.
 */
package kernelight.screen.explain.model;
