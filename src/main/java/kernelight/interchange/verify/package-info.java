/**
 * {@code kernelight verify}: ONNX's own backend tests against our engine. A graph is run as it stands, over arrays,
 * and its outputs are compared the way ONNX's test runner compares them.
 */
package kernelight.interchange.verify;
