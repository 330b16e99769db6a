package kernelight.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kernelight.data.folder.FolderRequest;
import kernelight.engine.tensor.Shape;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.LabelledImages;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options for the data a saved network is evaluated on: MNIST's test set, images of one's own or pen strokes. */
final class TestDataOptions {
    @Option(
            names = "--data",
            paramLabel = "mnist|own|DIR",
            defaultValue = "mnist",
            description = "What is tested on: MNIST's test set, the digits filed in the window, or a folder of images"
                    + " as in train --data; of those that train sets aside for testing. Default: ${DEFAULT-VALUE}.")
    private String dataName;

    @Mixin
    private FolderOptions folder;

    @Mixin
    private DataOptions mnist;

    @Mixin
    private PenStrokeOptions strokes;

    @Option(
            names = "--held-out-writers",
            description =
                    "Use only the fifth of the writers of --pen-strokes that train --hold-out-writers leaves out.")
    private boolean heldOutOnly;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "" + PenStrokeSet.USUAL_SEED,
            description =
                    "The random seed for the sizes, positions and pens with which --pen-strokes are drawn. Default:"
                            + " ${DEFAULT-VALUE}.")
    private long seed;

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    /**
     * Whether the images of a folder, or the digits filed in the window, are asked for.
     *
     * @throws ParameterException if there is no such data, or the options contradict each other
     */
    boolean isOwn() {
        DataChoice choice = choice();
        if (!(choice instanceof DataChoice.Folder)) {
            folder.given().ifPresent(option -> {
                throw wrong(option + " is about the images of a folder. Name it with --data DIR.");
            });
        }
        if (choice != DataChoice.Named.mnist && strokes.isGiven()) {
            throw wrong("--data and --pen-strokes are two sets of test data. Leave one of them out.");
        }
        return choice != DataChoice.Named.mnist;
    }

    /**
     * The test images of the folder, or of the digits filed in the window, if they are asked for.
     *
     * @param input the shape of images that the network takes; a folder's images are brought to it unless an option says
     *     otherwise
     * @throws IOException if a file cannot be read
     */
    LabelledImages readOwn(Shape input) throws IOException {
        return choice() instanceof DataChoice.Folder(Path path)
                ? folder.read(fitted(folder.request(path), input)).test()
                : folder.own().test();
    }

    private DataChoice choice() {
        return DataChoice.of(dataName)
                .filter(found -> found instanceof DataChoice.Folder
                        || found == DataChoice.Named.mnist
                        || found == DataChoice.Named.own)
                .orElseThrow(() -> wrong("There is no test data called \"" + dataName
                        + "\", and no such folder. Choose mnist, own, or name a folder."));
    }

    private static FolderRequest fitted(FolderRequest request, Shape input) {
        boolean isSquare = input.height() == input.width()
                && input.height() >= FolderRequest.SMALLEST_SIDE
                && input.height() <= FolderRequest.LARGEST_SIDE;
        FolderRequest sized = request.side().isEmpty() && isSquare ? request.withSide(input.height()) : request;
        return sized.colour().isEmpty() ? sized.withColour(input.channels() > 1) : sized;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /**
     * Reads the MNIST test set, or one set for each file of pen strokes.
     *
     * @throws ParameterException if {@code --held-out-writers} is given without pen strokes
     * @throws CommandFailure if writers are to be held out but a file has only one
     * @throws IOException if a file cannot be read
     */
    List<TestSet> read(BatchRunner runner) throws IOException {
        if (!strokes.isGiven()) {
            if (heldOutOnly) {
                throw new ParameterException(
                        spec.commandLine(), "--held-out-writers is about pen strokes. Add --pen-strokes FILE.");
            }
            return List.of(TestSet.whole(mnist.test(spec)));
        }
        List<PenStrokeSet> sets = strokes.read();
        if (heldOutOnly) {
            sets.forEach(PenStrokeSet::requireHeldOut);
        }
        return sets.stream().map(set -> set.testSet(heldOutOnly, seed, runner)).toList();
    }
}
