package kernelight.cli;

import java.io.IOException;
import java.nio.file.Path;
import kernelight.engine.network.ModelFile;
import kernelight.engine.network.Network;
import picocli.CommandLine.Option;

/** The saved network that a command works with. */
final class ModelOption {
    @Option(names = "--model", paramLabel = "FILE", required = true, description = "The saved network (.kernelight).")
    private Path file;

    Network read() throws IOException {
        return ModelFile.read(file).network();
    }
}
