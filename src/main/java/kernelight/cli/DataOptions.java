package kernelight.cli;

import java.nio.file.Path;
import java.util.Optional;
import kernelight.data.DataFileException;
import kernelight.data.UserFolders;
import kernelight.data.mnist.DigitSet;
import kernelight.data.mnist.MnistLocation;
import kernelight.digitreader.DigitSets;
import kernelight.engine.training.LabelledImages;
import kernelight.words.LocalizedMessage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The option for the MNIST folder, shared by all commands that read MNIST. */
final class DataOptions {
    static final String MNIST = "--mnist";

    @Option(
            names = MNIST,
            paramLabel = "DIR",
            description = "The folder with the MNIST files. Default: the environment variable " + MnistLocation.VARIABLE
                    + ", or else your data folder.")
    private @Nullable Path mnist;

    /** The folder, if the command line names it. */
    Optional<Path> named() {
        return Optional.ofNullable(mnist);
    }

    MnistLocation location() {
        return MnistLocation.find(named(), System.getenv(), UserFolders.onThisMachine());
    }

    /**
     * Reads the training set, and says on standard error what there is to know of it.
     *
     * @throws DataFileException if a file cannot be used
     */
    LabelledImages training(CommandSpec command) throws DataFileException {
        return images(DigitSets.readTraining(location().folder()), command);
    }

    /**
     * Reads the test set, and says on standard error what there is to know of it.
     *
     * @throws DataFileException if a file cannot be used
     */
    LabelledImages test(CommandSpec command) throws DataFileException {
        return images(DigitSets.readTest(location().folder()), command);
    }

    private static LabelledImages images(DigitSet set, CommandSpec command) {
        for (LocalizedMessage remark : set.remarks()) {
            command.commandLine().getErr().println("kernelight: " + set.images().name() + ": " + remark.inEnglish());
        }
        return set.images();
    }
}
