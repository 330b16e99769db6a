package kernelight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import kernelight.concurrent.ComputePool;
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
    @Mixin
    private ModelOption model;

    @Mixin
    private TestDataOptions data;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Network network = model.read();
        PrintWriter out = spec.commandLine().getOut();
        try (ComputePool pool = ComputePool.ofAllCores()) {
            for (TestSet test : data.read(pool.runner())) {
                if (!test.heading().isEmpty()) {
                    out.println(test.heading() + ".");
                }
                print(out, test, network, pool);
            }
        }
        return CommandLine.ExitCode.OK;
    }

    private static void print(PrintWriter out, TestSet test, Network network, ComputePool pool) {
        EvaluationResult result =
                evaluate(network, test.images(), LossFunction.CROSS_ENTROPY, pool, ProgressLine.onTerminal());
        out.printf(
                Locale.ROOT,
                "accuracy %.2f %% (%d of %d right), loss %.4f%s%n%n",
                test.percentRight(result),
                result.right(),
                test.count(),
                result.loss(),
                test.blankWords());
        out.println(ConfusionMatrix.write(result.confusion()));
    }

    static EvaluationResult evaluate(
            Network network, LabelledImages images, LossFunction loss, ComputePool pool, ProgressLine progress) {
        Evaluation evaluation = new Evaluation(network, images, loss, pool.runner());
        while (evaluation.hasNext()) {
            evaluation.step();
            progress.show(
                    (double) evaluation.done() / images.count(),
                    "testing on %d of %d images".formatted(evaluation.done(), images.count()));
        }
        progress.clear();
        return evaluation.result();
    }
}
