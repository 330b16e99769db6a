/**
 * A network looked at, whatever network it is. {@link kernelight.network.model.NetworkView} says how it is built, layer by
 * layer; {@link kernelight.network.model.NetworkSnapshot} is what it made of one image at one moment; {@link
 * kernelight.network.model.NetworkNumber} names one of its numbers; {@link kernelight.network.model.ReceptiveField} says
 * which part of the image a number depends on. No JavaFX; immutable, any thread.
 *
 * <p>Decisions: what a cell depends on is found by walking back from it through the layers, so that it is right for every
 * graph, stride, dilation and padding mode; formulas in closed form know chains of plain convolutions only.
 */
package kernelight.network.model;
