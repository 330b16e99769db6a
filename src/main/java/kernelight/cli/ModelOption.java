package kernelight.cli;

import java.io.IOException;
import java.nio.file.Path;
import kernelight.engine.network.Network;
import kernelight.interchange.network.NetworkFile;
import picocli.CommandLine.Option;

/** The saved network that a command works with. */
final class ModelOption {
    @Option(names = "--model", paramLabel = "FILE", required = true, description = "The network, an ONNX file.")
    private Path file;

    Network read() throws IOException {
        return NetworkFile.read(file).network();
    }
}
