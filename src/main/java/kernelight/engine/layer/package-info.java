/**
 * The layers, one class each: shape rule, counts, forward and backward side by side. Letters as in
 * {@link kernelight.engine}: N images, C x D x H x W one image, K filters of T x R x S.
 *
 * <p>Imports {@code engine.kernel} and {@code engine.tensor}. A layer holds what it learns and measures, and nothing
 * else: activations and gradients are handed in, so one layer can work on several slices of a batch at once as long as
 * nobody writes its numbers. (Batch normalization, which needs the whole batch, says how it gets it.)
 *
 * <p>A new layer is one class, added to the {@code permits} of {@link kernelight.engine.layer.OneInputLayer} or {@link
 * kernelight.engine.layer.MergeLayer}; the compiler and the contract test then list what is missing: its formula in double
 * precision, a case or two, and its ONNX form.
 */
package kernelight.engine.layer;
