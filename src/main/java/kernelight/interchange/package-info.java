/**
 * Reads and writes networks as ONNX files and runs ONNX test cases. From the lowest layer up: {@code array} (numbers of any
 * type and rank), {@code onnx} (the file format; the only part that knows protobuf), {@code operator} (what each ONNX
 * operator computes), {@code verify} (runs a graph), {@code network} (converts a graph to a {@link
 * kernelight.engine.network.Network} and back).
 *
 * <p>Independent of these, {@code code} writes a convolution or pooling case as a Python program; it depends on the walks
 * only.
 *
 * <p>Imports the engine, never the other way round. No JavaFX; any thread.
 */
package kernelight.interchange;
