package kernelight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import kernelight.concurrent.ComputePool;
import kernelight.digitreader.DigitMeasurement;
import kernelight.digitreader.DigitReader;
import kernelight.engine.network.Network;
import kernelight.engine.training.Evaluation;
import kernelight.engine.training.EvaluationResult;
import kernelight.engine.training.LabelledImages;
import kernelight.engine.training.loss.LossFunction;
import kernelight.network.model.ConfusionMatrix;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Evaluates a saved network on MNIST's test set, on images of one's own, or on recorded pen strokes. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Prints the accuracy and the confusion matrix of a saved network on the MNIST test set, on"
                + " images of yours, or on pen strokes.")
final class EvaluateCommand implements Callable<Integer> {
    /** The number of digits used to find out how the network expects its input to be scaled. */
    private static final int INPUT_SCALE_SAMPLE = 1000;

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
            Optional<ModelOption.NamedNetwork> any = data.isOwn() ? Optional.of(model.readAny()) : Optional.empty();
            if (any.isPresent()) {
                print(out, any.get(), pool);
                return CommandLine.ExitCode.OK;
            }
            List<TestSet> tests = data.read(pool.runner());
            LabelledImages sample = tests.getFirst().images().sample(INPUT_SCALE_SAMPLE, 1);
            DigitReader reader = model.read(() -> sample, pool.runner());
            for (TestSet test : tests) {
                if (!test.heading().isEmpty()) {
                    out.println(test.heading() + ".");
                }
                print(out, test, reader, pool);
            }
        }
        return CommandLine.ExitCode.OK;
    }

    /** Measures on images of any classes. */
    private void print(PrintWriter out, ModelOption.NamedNetwork named, ComputePool pool) throws IOException {
        LabelledImages whole = data.readOwn(named.network().inputShape());
        LabelledImages images = NamedClasses.of(whole, named.classes());
        if (images.count() < whole.count()) {
            spec.commandLine()
                    .getErr()
                    .println("kernelight: the network does not have every class of the images: it is measured on the "
                            + images.count() + " images of those that it knows.");
        }
        EvaluationResult result;
        try {
            result = evaluate(named.network(), images, LossFunction.CROSS_ENTROPY, pool, ProgressLine.onTerminal());
        } catch (IllegalArgumentException doesNotFit) {
            throw new CommandFailure(doesNotFit.getMessage() + " See --image-size and --colours.");
        }
        out.printf(
                Locale.ROOT,
                "accuracy %.2f %% (%d of %d right), loss %s%n%n",
                100.0 * result.accuracy(),
                result.correct(),
                result.count(),
                LossText.of(result.loss()));
        out.println(ConfusionTable.write(new ConfusionMatrix(named.classes().names(), result.confusion())));
    }

    private void print(PrintWriter out, TestSet whole, DigitReader reader, ComputePool pool) {
        TestSet test = whole.ofClasses(reader.classes());
        if (test.images().count() == 0) {
            throw new CommandFailure("the test set has no image of any of the network's classes, so there is nothing"
                    + " to measure. Check the names of its classes (--classes).");
        }
        if (test.images().count() < whole.images().count()) {
            spec.commandLine()
                    .getErr()
                    .println("kernelight: the network does not have a class for every digit: it is measured on the "
                            + test.images().count() + " images of those that it knows.");
        }
        EvaluationResult result = measure(reader, test.images(), pool, ProgressLine.onTerminal());
        out.printf(
                Locale.ROOT,
                "accuracy %.2f %% (%d of %d right), loss %s%s%n%n",
                test.percentRight(result),
                result.correct(),
                test.count(),
                LossText.of(result.loss()),
                test.blankNote());
        out.println(ConfusionTable.write(new ConfusionMatrix(reader.classes().names(), result.confusion())));
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

    /** Evaluates a network during training, with the loss function it is trained with. */
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
