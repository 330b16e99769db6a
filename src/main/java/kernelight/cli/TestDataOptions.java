package kernelight.cli;

import java.io.IOException;
import java.util.List;
import kernelight.data.mnist.MnistFiles;
import kernelight.engine.training.BatchRunner;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What a saved network is measured on: MNIST's test set, or people's pen strokes. */
final class TestDataOptions {
    @Mixin
    private DataOptions mnist;

    @Mixin
    private PenStrokeOptions strokes;

    @Option(
            names = "--held-out-writers",
            description = "Of --pen-strokes only the fifth of the writers that train --hold-out-writers leaves out.")
    private boolean heldOutOnly;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "" + PenStrokeSet.USUAL_SEED,
            description = "At which sizes and places, and with which pens, --pen-strokes are drawn. Default:"
                    + " ${DEFAULT-VALUE}.")
    private long seed;

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    /** One set, or one for each file of pen strokes. */
    List<TestSet> read(BatchRunner runner) throws IOException {
        if (!strokes.isGiven()) {
            if (heldOutOnly) {
                throw new ParameterException(
                        spec.commandLine(), "--held-out-writers is about pen strokes: --pen-strokes FILE.");
            }
            return List.of(TestSet.whole(MnistFiles.readTest(mnist.location().folder())));
        }
        List<PenStrokeSet> sets = strokes.read();
        if (heldOutOnly) {
            sets.forEach(PenStrokeSet::requireHeldOut);
        }
        return sets.stream()
                .map(set -> set.toMeasureWith(heldOutOnly, seed, runner))
                .toList();
    }
}
