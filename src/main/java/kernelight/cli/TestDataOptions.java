package kernelight.cli;

import java.io.IOException;
import java.util.List;
import kernelight.engine.training.BatchRunner;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options for the data a saved network is evaluated on: the MNIST test set or recorded pen strokes. */
final class TestDataOptions {
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
