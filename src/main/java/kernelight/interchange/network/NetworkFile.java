package kernelight.interchange.network;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkNode;
import kernelight.engine.network.SavedNetwork;
import kernelight.files.FileProblem;
import kernelight.interchange.onnx.ModelFileException;
import kernelight.interchange.onnx.OnnxException;
import kernelight.interchange.onnx.OnnxFile;
import kernelight.interchange.onnx.OnnxModel;

/** Reads and writes networks with their notes as ONNX files. */
public final class NetworkFile {
    /** The file extension. */
    public static final String EXTENSION = OnnxFile.EXTENSION;

    private NetworkFile() {}

    /**
     * Saves a network with its notes, replacing an existing file (see {@link kernelight.files.WholeFile}).
     *
     * @throws ModelFileException if the file cannot be written, or the network is too large for an ONNX file
     */
    public static void write(Path file, SavedNetwork saved) throws ModelFileException {
        try {
            OperatorVersion version = OperatorVersion.of(saved.network());
            OnnxFile.write(file, NetworkExport.graph(saved), version.opset(), version.format());
        } catch (OnnxException problem) {
            throw ModelFileException.unwritable(file, problem);
        } catch (ModelFileException problem) {
            throw problem;
        } catch (IOException problem) {
            throw ModelFileException.unwritable(file, FileProblem.writing(file, problem));
        }
    }

    /**
     * Whether the file of a network defines ONNX functions, for layers that have no standard operator. Some programs, and
     * onnxruntime before 1.12, do not know functions.
     */
    public static boolean needsFunctions(Network network) {
        return network.nodes().stream().map(NetworkNode::layer).anyMatch(LayerExport::isFunction);
    }

    /**
     * Whether the file was written by {@link #write}.
     *
     * @throws IOException if the file cannot be read
     */
    public static boolean isWrittenByKernelight(Path file) throws IOException {
        return OnnxFile.isWrittenByKernelight(file);
    }

    /**
     * Reads a network.
     *
     * @throws ModelFileException if the file cannot be read or is not a network that Kernelight supports
     */
    public static SavedNetwork read(Path file) throws ModelFileException {
        return open(file).saved();
    }

    /**
     * Reads a network from a stream.
     *
     * @param name the name of the file in messages
     * @throws ModelFileException if the stream cannot be read or is not a network that Kernelight supports
     */
    public static SavedNetwork read(InputStream in, String name) throws ModelFileException {
        return open(in, name).saved();
    }

    /**
     * Reads a network with the file's information about its input.
     *
     * @throws ModelFileException if the file cannot be read or is not a network that Kernelight supports
     */
    public static OpenedNetwork open(Path file) throws ModelFileException {
        try {
            return network(OnnxFile.model(file));
        } catch (OnnxException problem) {
            throw ModelFileException.unusable(file.toString(), problem);
        } catch (IOException problem) {
            throw ModelFileException.unreadable(file.toString(), problem);
        }
    }

    private static OpenedNetwork open(InputStream in, String name) throws ModelFileException {
        try {
            return network(OnnxFile.model(in));
        } catch (OnnxException problem) {
            throw ModelFileException.unusable(name, problem);
        } catch (IOException problem) {
            throw ModelFileException.unreadable(name, problem);
        }
    }

    private static OpenedNetwork network(OnnxModel model) {
        SavedNetwork saved = new SavedNetwork(NetworkImport.network(model), model.notes());
        return new OpenedNetwork(saved, model.graph().inputs().getFirst().type(), model.isOwn());
    }
}
