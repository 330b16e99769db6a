/**
 * The networks that were trained here: the newest, the last that had learned something, and the best on each test set.
 * They are there again at the next start, and any screen may use or save them. No node of the scene graph.
 *
 * <p>A network that is handed over here is a copy that nobody trains any further. {@link
 * kernelight.trained.TrainedNetworks} lives on the FX thread; a run hands its networks over from its own thread. On the
 * disk each is an ONNX file with notes, written beside its place and moved there, and checked when it is read; files are
 * written and read on the background thread that is handed in.
 */
package kernelight.trained;
