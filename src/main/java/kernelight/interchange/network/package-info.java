/**
 * ONNX graphs as ordinary networks, and networks as ONNX graphs; a saved network is such a file.
 *
 * <p>Writing: every layer becomes the one ONNX operator that it is. A layer for which there is none (a partial
 * connection table, LeNet-5's subsampling, ...) becomes an operator of the domain {@code kernelight}, which the file
 * itself spells out in standard ones as a function; so the network comes back as it was, and everybody else can run it
 * too. Recognising such layers by the shape of the graph was rejected: it is guessing.
 *
 * <p>Reading: whatever can be computed without the image is computed (with the same array operators that
 * {@code kernelight verify} checks); what is left must be layers. What we did not write comes from anywhere, so sizes
 * are bounded before memory is taken. What a graph does with a digit before its first layer (turning channels, dropping
 * an axis, scaling) is followed number by number, so that the network takes the image as the engine has it.
 */
package kernelight.interchange.network;
