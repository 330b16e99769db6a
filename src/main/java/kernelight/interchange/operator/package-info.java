/**
 * What ONNX's operators compute, in all versions of each that differ. Two families: operators on arrays of any rank,
 * and operators that are one of our engine's layers, which are run by that layer, so that whoever checks the operator
 * checks the layer. A new operator is one entry in its family's {@code addTo}.
 *
 * <p>An attribute that an entry does not list makes the node unsupported rather than silently different.
 */
package kernelight.interchange.operator;
