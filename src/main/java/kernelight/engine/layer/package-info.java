/**
 * The layers, one class each: shape rule, counts, forward and backward side by side. Letters as in
 * {@link kernelight.engine}: N images, C x H x W one image, K filters of R x S.
 *
 * <p>Imports {@code engine.kernel} and {@code engine.tensor}. A layer holds its weights and nothing else: activations
 * and gradients are handed in, so one layer can work on several slices of a batch at once as long as nobody writes its
 * weights. A new layer is one class, added to the {@code permits} of {@link Layer}.
 */
package kernelight.engine.layer;
