/**
 * Networks in and out of ONNX files, and the check of other people's ONNX cases. From the inside out: {@code array}
 * (numbers of any type and rank), {@code onnx} (the file format; the only part that knows protobuf), {@code operator}
 * (what each ONNX operator computes), {@code verify} (a graph run as it stands), {@code network} (a graph as an
 * ordinary {@link kernelight.engine.network.Network}, and back).
 *
 * <p>Beside them stands {@code code}: a case of the convolution screen as a Python program. It knows the walks, and none of
 * the others.
 *
 * <p>Imports the engine, never the other way round. No JavaFX; any thread.
 */
package kernelight.interchange;
