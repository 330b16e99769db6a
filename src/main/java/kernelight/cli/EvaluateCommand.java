package kernelight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import kernelight.concurrent.ComputePool;
import kernelight.digitreader.DigitMeasurement;
import kernelight.digitreader.DigitReader;
import kernelight.engine.network.Network;
import kernelight.engine.training.Evaluation;
import kernelight.engine.training.EvaluationResult;
import kernelight.engine.training.LabelledImages;
import kernelight.engine.training.loss.LossFunction;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures a saved network on the MNIST test set, or on people's pen strokes. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Prints a saved network's accuracy and its confusion matrix: on the MNIST test set, or on pen"
                + " strokes.")
final class EvaluateCommand implements Callable<Integer> {
    /** So many digits are tried to find out what ink means to the network. */
    private static final int TRIED = 1000;

    @Mixin
    private ModelOption model;

    @Mixin
    private TestDataOptions data;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (ComputePool pool = ComputePool.ofAllCores()) {
            List<TestSet> tests = data.read(pool.runner());
            LabelledImages some = tests.getFirst().images().sample(TRIED, 1);
            DigitReader reader = model.read(() -> some, pool.runner());
            for (TestSet test : tests) {
                if (!test.heading().isEmpty()) {
                    out.println(test.heading() + ".");
                }
                print(out, test, reader, pool);
            }
        }
        return CommandLine.ExitCode.OK;
    }

    private void print(PrintWriter out, TestSet whole, DigitReader reader, ComputePool pool) {
        TestSet test = whole.ofClasses(reader.classes());
        if (test.images().count() == 0) {
            throw new CommandFailure("None of the network's classes is among the digits of the test set, so there is"
                    + " nothing to measure.");
        }
        if (test.images().count() < whole.images().count()) {
            spec.commandLine()
                    .getErr()
                    .println("kernelight: the network does not know every digit: it is measured on the "
                            + test.images().count() + " images of those that it knows.");
        }
        EvaluationResult result = measure(reader, test.images(), pool, ProgressLine.onTerminal());
        out.printf(
                Locale.ROOT,
                "accuracy %.2f %% (%d of %d right), loss %.4f%s%n%n",
                test.percentRight(result),
                result.right(),
                test.count(),
                result.loss(),
                test.blankWords());
        out.println(ConfusionMatrix.write(result.confusion(), reader.classes().names()));
    }

    private static EvaluationResult measure(
            DigitReader reader, LabelledImages images, ComputePool pool, ProgressLine progress) {
        DigitMeasurement measurement = new DigitMeasurement(reader, images, pool.runner());
        while (measurement.hasNext()) {
            measurement.step();
            showProgress(progress, measurement.done(), images.count());
        }
        progress.clear();
        return measurement.result();
    }

    private static void showProgress(ProgressLine progress, int done, int count) {
        progress.show((double) done / count, "testing on %d of %d images".formatted(done, count));
    }

    /** A network in training, with the loss that it learns from. */
    static EvaluationResult evaluate(
            Network network, LabelledImages images, LossFunction loss, ComputePool pool, ProgressLine progress) {
        Evaluation evaluation = new Evaluation(network, images, loss, pool.runner());
        while (evaluation.hasNext()) {
            evaluation.step();
            showProgress(progress, evaluation.done(), images.count());
        }
        progress.clear();
        return evaluation.result();
    }
}
