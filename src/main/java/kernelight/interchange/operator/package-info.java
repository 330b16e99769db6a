/**
 * Implements ONNX's operators in all opsets in which they differ. There are two kinds: operators on arrays of any rank, and
 * operators that correspond to a layer of the engine. The latter are run by that layer, so that tests of the operator test
 * the layer. To add an operator, add an entry to the {@code addTo} of its family.
 *
 * <p>A node with an attribute that its operator's entry does not list is rejected as unsupported, rather than computed
 * wrongly.
 */
package kernelight.interchange.operator;
