/**
 * The networks that were trained here and are kept: the newest, the newest that has learned something, and the best on
 * each test set. They are loaded at the next start, and any screen may use or save them. No nodes of the scene graph.
 *
 * <p>A network that is handed over is a copy that is not trained any further. {@link
 * kernelight.trained.TrainedNetworks} belongs to the FX thread; a run hands over its networks from its own thread. Each
 * is saved as an ONNX file with notes, written under a temporary name and then moved, and verified by a checksum when
 * it is read. Files are read and written on a background executor.
 */
package kernelight.trained;
