package kernelight.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import kernelight.digitreader.DigitReader;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.LabelledImages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The saved network that a command reads digits with, and how it is to be handed them. */
final class ModelOption {
    @Option(names = "--model", paramLabel = "FILE", required = true, description = "The network, an ONNX file.")
    private Path file;

    @Option(
            names = "--classes",
            paramLabel = "FILE",
            description = "What the network's classes are called: a text file with a name on each line, in the order of"
                    + " the scores. Default: what the network's file says under \"classes\", \"labels\" or \"names\", or a"
                    + " file beside it (NAME.classes.txt for NAME.onnx), else their numbers from 0.")
    private @Nullable Path classes;

    @Mixin
    private InputOptions input;

    /**
     * Opens the network; what ink means to it is tried on digits where the command line does not say it.
     *
     * @param digits whose answers are known; fetched where they are needed
     */
    DigitReader read(Supplier<LabelledImages> digits, BatchRunner runner) throws IOException {
        return input.applyTo(DigitReader.open(file, Optional.ofNullable(classes)), digits, runner);
    }
}
