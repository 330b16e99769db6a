package kernelight.cli;

import java.nio.file.Path;
import java.util.Optional;
import kernelight.data.UserFolders;
import kernelight.data.mnist.MnistLocation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option for the MNIST folder, shared by all commands that read MNIST. */
final class DataOptions {
    @Option(
            names = "--mnist",
            paramLabel = "DIR",
            description = "The folder with the MNIST files. Default: the environment variable " + MnistLocation.VARIABLE
                    + ", or else your data folder.")
    private @Nullable Path mnist;

    MnistLocation location() {
        return MnistLocation.find(Optional.ofNullable(mnist), System.getenv(), UserFolders.onThisMachine());
    }
}
