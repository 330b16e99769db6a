/**
 * Converts networks to ONNX graphs and back; saved networks are ONNX files.
 *
 * <p>Writing: every layer becomes one ONNX operator, or a few (GELU, SiLU). A layer without a standard operator (a connection table, LeNet-5's
 * subsampling, ...) becomes an operator of the domain {@code kernelight}, which the file defines as an ONNX function of
 * standard operators. So Kernelight can read the layer back as it was, and other programs can run it. Rejected:
 * recognising such layers by patterns of standard operators, which would be guesswork. Activation functions that a file
 * writes as several operators are recognised by what they compute ({@link kernelight.interchange.network.FunctionImport}).
 *
 * <p>Reading: everything that does not depend on the image is computed (with the array operators that
 * {@code kernelight verify} tests); everything else must be layers. Files may come from anywhere, so sizes are checked
 * before memory is allocated. Preprocessing of digits before the first layer (transposing, dropping an axis, scaling) is
 * traced for every pixel, so that the network takes images as the engine stores them.
 */
package kernelight.interchange.network;
