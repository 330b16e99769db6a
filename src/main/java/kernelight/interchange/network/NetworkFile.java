package kernelight.interchange.network;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import kernelight.engine.network.SavedNetwork;
import kernelight.interchange.onnx.ModelFileException;
import kernelight.interchange.onnx.OnnxException;
import kernelight.interchange.onnx.OnnxFile;
import kernelight.interchange.onnx.OnnxModel;

/** Networks in ONNX files, with their notes. */
public final class NetworkFile {
    /** How the file's name ends. */
    public static final String EXTENSION = OnnxFile.EXTENSION;

    /** The version of ONNX's operators that is written, of 2023, and the version of the file format it came with. */
    private static final int OPSET = 19;

    private static final int FORMAT = 9;

    private NetworkFile() {}

    /** Saves a network with its notes, replacing a file of that name. */
    public static void write(Path file, SavedNetwork saved) throws ModelFileException {
        try {
            OnnxFile.write(file, NetworkExport.graph(saved), OPSET, FORMAT);
        } catch (OnnxException problem) {
            throw ModelFileException.unwritable(file, problem);
        } catch (IOException problem) {
            throw ModelFileException.unwritable(file, problem);
        }
    }

    public static SavedNetwork read(Path file) throws ModelFileException {
        try {
            return network(OnnxFile.model(file));
        } catch (OnnxException problem) {
            throw ModelFileException.unusable(file.toString(), problem);
        } catch (IOException problem) {
            throw ModelFileException.unreadable(file.toString(), problem);
        }
    }

    /** @param name what the file is called in messages */
    public static SavedNetwork read(InputStream in, String name) throws ModelFileException {
        try {
            return network(OnnxFile.model(in));
        } catch (OnnxException problem) {
            throw ModelFileException.unusable(name, problem);
        } catch (IOException problem) {
            throw ModelFileException.unreadable(name, problem);
        }
    }

    private static SavedNetwork network(OnnxModel model) {
        return new SavedNetwork(NetworkImport.network(model), model.notes());
    }
}
