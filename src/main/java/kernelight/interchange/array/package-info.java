/**
 * Arrays of any rank and number type in row-major order, with the operations that ONNX's array operators need:
 * broadcasting, indexing, transposing, reducing. Unlike the engine's tensors, they are not limited to batches of floats.
 * Imports nothing from the rest of the project except the messages that say which arrays do not fit.
 */
package kernelight.interchange.array;
