/**
 * Reads ONNX files as graphs of nodes, and writes them. The only package that knows protobuf; others get records, arrays
 * and exceptions with readable messages.
 *
 * <p>Files are not trusted: entries are counted before they are parsed, the numbers of a tensor are compared with its
 * dimensions before memory is allocated, and all names must refer to something. The protobuf classes are Tribuo's; a
 * hand-written reader would save 70 ms for the first file but duplicate the description of the format.
 */
package kernelight.interchange.onnx;
