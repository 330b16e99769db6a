package kernelight.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kernelight.concurrent.ComputePool;
import kernelight.data.DataFileException;
import kernelight.data.generated.GeneratedDigits;
import kernelight.data.mnist.DigitSet;
import kernelight.data.mnist.Mnist;
import kernelight.data.mnist.MnistFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Measures the engine on this machine. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measures the engine with LeNet-5 (batches of 64, SGD with momentum 0.9, learning rate 0.05): images per"
                    + " second in training (epoch 2) and in inference (batches of 256), accuracy after epochs 1 to 3,"
                    + " latency of a single image, time from process start to the first batch, peak memory.",
            "Prints one JSON object per line; the suffix _2t of a metric means two threads. Takes about 15 seconds on"
                    + " an idle machine."
        })
final class BenchCommand implements Callable<Integer> {
    private static final int GENERATED_TRAINING = 60_000;
    private static final int GENERATED_TEST = 10_000;
    private static final long SEED = 42;

    @Option(
            names = "--mnist",
            paramLabel = "DIR",
            description = "The folder with the MNIST files. Without this option, generated digits are used.")
    private @Nullable Path mnist;

    @Option(
            names = "--threads",
            paramLabel = "T",
            description = "The largest number of threads to measure with. Default: the number of cores.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--ui",
            description = "Measures the window instead of the engine: the time from a key press or pointer movement to"
                    + " the painted frame, for the largest cases of the convolution screen and for another filter on a"
                    + " picture of 1,024 x 1,024, at 1920 x 1080. Needs a display.")
    private boolean window;

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private KernelightCommand kernelight;

    @Override
    public Integer call() throws IOException {
        if (threads < 1) {
            throw new ParameterException(
                    spec.commandLine(), "There must be at least one thread, but --threads is " + threads + ".");
        }
        if (window) {
            return kernelight
                    .window()
                    .measure(new BenchReport(spec.commandLine().getOut()));
        }
        Bench bench;
        // The order matters: training comes first, so that its first batch is the first of the process.
        try (ComputePool all = new ComputePool(threads)) {
            Mnist digits = digits();
            EngineStart.await();
            bench = new Bench(
                    digits.training().images(),
                    digits.test().images(),
                    new BenchReport(spec.commandLine().getOut()));
            bench.trainAndTest(all.runner());
            bench.throughput(all.runner());
        }
        if (threads > 1) {
            try (ComputePool one = new ComputePool(1)) {
                bench.train(one.runner());
                bench.throughput(one.runner());
            }
        }
        bench.latency();
        bench.peakMemory();
        return CommandLine.ExitCode.OK;
    }

    private Mnist digits() throws DataFileException {
        if (mnist != null) {
            return MnistFiles.read(mnist);
        }
        spec.commandLine()
                .getErr()
                .println("kernelight: measuring with generated digits; use --mnist DIR to measure with MNIST. The time"
                        + " to the first batch includes generating the digits.");
        return new Mnist(
                new DigitSet(GeneratedDigits.generate(GENERATED_TRAINING, SEED), false, List.of()),
                new DigitSet(GeneratedDigits.generate(GENERATED_TEST, ~SEED), false, List.of()));
    }
}
