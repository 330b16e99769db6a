/**
 * Read-only descriptions of any network for display. {@link kernelight.network.model.NetworkView} describes its layers;
 * {@link kernelight.network.model.NetworkSnapshot} holds copies of its activations and filters; {@link
 * kernelight.network.model.NetworkNumber} identifies one of its numbers; {@link kernelight.network.model.ReceptiveField}
 * is the part of the image that a number depends on; {@link kernelight.network.model.ConfusionMatrix} is how often each class
 * was read as each class. No JavaFX; immutable, any thread.
 *
 * <p>Decisions: receptive fields are found by going back from a cell through the layers, which is right for every graph,
 * stride, dilation and padding mode; the closed-form formulas apply to chains of plain convolutions only.
 */
package kernelight.network.model;
