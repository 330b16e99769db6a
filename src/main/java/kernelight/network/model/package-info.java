/**
 * A network looked at, whatever network it is: which part of the image each of its numbers depends on. No JavaFX;
 * immutable, any thread.
 *
 * <p>Decisions: what a cell depends on is found by walking back from it through the layers, so that it is right for every
 * graph, stride, dilation and padding mode; formulas in closed form know chains of plain convolutions only.
 */
package kernelight.network.model;
