package kernelight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import kernelight.concurrent.ComputePool;
import kernelight.data.MnistFiles;
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

/** Measures a saved network on the MNIST test set. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Prints a saved network's accuracy on the MNIST test set and its confusion matrix.")
final class EvaluateCommand implements Callable<Integer> {
    @Mixin
    private ModelOption model;

    @Mixin
    private DataOptions data;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Network network = model.read();
        LabelledImages test = MnistFiles.readTest(data.location().folder());
        PrintWriter out = spec.commandLine().getOut();
        try (ComputePool pool = ComputePool.ofAllCores()) {
            EvaluationResult result =
                    evaluate(network, test, LossFunction.CROSS_ENTROPY, pool, ProgressLine.onTerminal());
            out.printf(
                    Locale.ROOT,
                    "accuracy %.2f %% (%d of %d right), loss %.4f%n%n",
                    100 * result.accuracy(),
                    result.right(),
                    result.count(),
                    result.loss());
            out.println(ConfusionMatrix.write(result.confusion()));
        }
        return CommandLine.ExitCode.OK;
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
