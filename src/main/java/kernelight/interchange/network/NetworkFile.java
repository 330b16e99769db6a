package kernelight.interchange.network;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import kernelight.engine.network.SavedNetwork;
import kernelight.files.FileProblem;
import kernelight.interchange.onnx.ModelFileException;
import kernelight.interchange.onnx.OnnxException;
import kernelight.interchange.onnx.OnnxFile;
import kernelight.interchange.onnx.OnnxModel;

/** Networks in ONNX files, with their notes. */
public final class NetworkFile {
    /** How the file's name ends. */
    public static final String EXTENSION = OnnxFile.EXTENSION;

    private NetworkFile() {}

    /** Saves a network with its notes, replacing a file of that name (see {@link kernelight.files.WholeFile}). */
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

    /** Whether the file is a network that {@link #write} has put there. */
    public static boolean isOurs(Path file) throws IOException {
        return OnnxFile.isOurs(file);
    }

    public static SavedNetwork read(Path file) throws ModelFileException {
        return open(file).saved();
    }

    /** @param name what the file is called in messages */
    public static SavedNetwork read(InputStream in, String name) throws ModelFileException {
        return open(in, name).saved();
    }

    /** A network with what its file says about its input. */
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
