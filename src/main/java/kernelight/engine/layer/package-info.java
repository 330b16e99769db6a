/**
 * The layers, one class each: output shape, counts, forward and backward pass side by side. Letters as in {@link
 * kernelight.engine}: N images, C x D x H x W one image, K filters of T x R x S.
 *
 * <p>Imports {@code engine.kernel} and {@code engine.tensor}. A layer holds its parameters and running statistics, and
 * nothing else: activations and gradients are passed in, so several threads can run one layer on different
 * micro-batches at once, as long as none changes its values. (Batch normalization, which needs statistics of the whole
 * batch, says how it gets them.)
 *
 * <p>A new layer is one class, added to the {@code permits} of {@link kernelight.engine.layer.OneInputLayer}, {@link
 * kernelight.engine.layer.ActivationFunction} or {@link kernelight.engine.layer.MergeLayer}; the compiler and LayerContractTest then list what is missing: its formula in
 * double precision, a test case or two, and its ONNX export.
 */
package kernelight.engine.layer;
