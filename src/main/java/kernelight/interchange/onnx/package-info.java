/**
 * ONNX files as graphs of nodes, and back. The only package that knows protobuf; what leaves it is records, arrays and
 * sentences.
 *
 * <p>A file is believed nothing: how many entries it has is counted before they are built, a tensor's numbers are
 * matched against its dimensions before memory is taken, names are checked to lead somewhere. The message classes are
 * Tribuo's; reading by hand would have saved 70 ms at the first file and cost a second description of the format.
 */
package kernelight.interchange.onnx;
