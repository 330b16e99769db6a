/**
 * {@code kernelight verify}: runs ONNX's backend tests. A graph is run node by node on arrays, without converting it to a
 * network, and its outputs are compared as ONNX's test runner does.
 */
package kernelight.interchange.verify;
