/**
 * Arrays of any rank and number type, in row-major order, with what ONNX's array operators need: broadcasting, picking
 * along axes, reordering axes. The engine's tensors are always float and always in batches; these are not. Imports
 * nothing of the project.
 */
package kernelight.interchange.array;
