package kernelight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import kernelight.concurrent.ComputePool;
import kernelight.concurrent.ShutdownRequest;
import kernelight.data.MnistFiles;
import kernelight.data.generated.GeneratedDigits;
import kernelight.engine.network.Network;
import kernelight.engine.network.SavedNetwork;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.Checkpoint;
import kernelight.engine.training.EvaluationResult;
import kernelight.engine.training.LabelledImages;
import kernelight.engine.training.Trainer;
import kernelight.engine.training.TrainingDivergedException;
import kernelight.engine.training.TrainingFit;
import kernelight.engine.training.TrainingSettings;
import kernelight.interchange.network.NetworkFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains a network and saves it. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = true,
        description = "Trains a network on handwritten digits, tests it after every epoch, and saves it.")
final class TrainCommand implements Callable<Integer> {
    private static final int GENERATED_TRAINING = 60_000;
    private static final int GENERATED_TEST = 10_000;
    /** Keeps the generated test digits apart from the generated training digits of any seed near by. */
    private static final long TEST_SEED_OFFSET = 1L << 40;

    /** How long Ctrl-C waits for the batch under way and the checkpoint. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Option(
            names = "--data",
            paramLabel = "mnist|generated|both",
            defaultValue = "mnist",
            description = "What to learn from. Generated digits need no download; both is tested on MNIST.")
    private DataChoice dataChoice;

    @Mixin
    private DataOptions data;

    @Mixin
    private LearningOptions learning;

    @Mixin
    private CheckpointOptions checkpoint;

    @Option(
            names = "--threads",
            paramLabel = "T",
            description = "How many threads work on a batch; the network is the same for any number. Default: one for"
                    + " each core.")
    private @Nullable Integer threads;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where to save the network.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        TrainingSettings settings = learning.settings();
        OutputFile.require(out);
        Network network = learning.architecture().build();
        Optional<Checkpoint> from = checkpoint.read(settings);
        LabelledImages training = trainingImages();
        LabelledImages test = testImages();
        EngineStart.await();
        try (ComputePool pool = pool();
                ShutdownRequest stop = ShutdownRequest.listen(PATIENCE);
                Trainer trainer = trainer(network, training, settings, from, pool.runner())) {
            PrintWriter print = spec.commandLine().getOut();
            print.println(beginning(network, training, from));
            print.flush();
            Optional<EvaluationResult> result =
                    new TrainingSession(trainer, training, test, settings, checkpoint, pool, print).run(stop);
            print.println(result.isPresent() ? save(network, training, test, result.get()) : stopped(trainer));
            print.flush();
            return result.isPresent() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        } catch (TrainingDivergedException e) {
            throw new CommandFailure(e.getMessage());
        }
    }

    private ComputePool pool() {
        if (threads == null) {
            return ComputePool.ofAllCores();
        }
        if (threads < 1) {
            throw new ParameterException(
                    spec.commandLine(), "There must be at least one thread, but --threads is " + threads + ".");
        }
        return new ComputePool(threads);
    }

    private Trainer trainer(
            Network network,
            LabelledImages training,
            TrainingSettings settings,
            Optional<Checkpoint> from,
            BatchRunner runner) {
        try {
            TrainingFit.require(network, training, settings); // before any weight is in memory
            if (from.isPresent()) {
                return Trainer.resume(network, training, from.get(), runner);
            }
            learning.initializer().fill(network, learning.seed());
            return new Trainer(network, training, settings, runner);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(e.getMessage());
        }
    }

    private String beginning(Network network, LabelledImages training, Optional<Checkpoint> from) {
        return String.format(
                Locale.ROOT,
                "%s (%,d parameters) learns from %,d images (%s), seed %d%s.",
                network.name(),
                network.parameterCount(),
                training.count(),
                training.name(),
                learning.seed(),
                from.map(saved -> ", going on after batch " + saved.batchesDone())
                        .orElse(""));
    }

    private String save(Network network, LabelledImages training, LabelledImages test, EvaluationResult result)
            throws IOException {
        NetworkFile.write(out, new SavedNetwork(network, notes(training, test, result)));
        return "Saved " + out + ".";
    }

    private String stopped(Trainer trainer) {
        return "Stopped after batch " + trainer.batchesDone() + "; "
                + checkpoint
                        .file()
                        .map(file -> "go on with the same options and --resume.")
                        .orElse("nothing is saved. With --checkpoint FILE a run can go on later.");
    }

    private LabelledImages trainingImages() throws IOException {
        return switch (dataChoice) {
            case mnist -> MnistFiles.readTraining(data.location().folder());
            case generated -> GeneratedDigits.generate(GENERATED_TRAINING, learning.seed());
            case both ->
                MnistFiles.readTraining(data.location().folder())
                        .and(GeneratedDigits.generate(GENERATED_TRAINING, learning.seed()));
        };
    }

    private LabelledImages testImages() throws IOException {
        return switch (dataChoice) {
            case mnist, both -> MnistFiles.readTest(data.location().folder());
            case generated -> GeneratedDigits.generate(GENERATED_TEST, learning.seed() + TEST_SEED_OFFSET);
        };
    }

    private Map<String, String> notes(LabelledImages training, LabelledImages test, EvaluationResult result) {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("command", "kernelight train --data " + dataChoice + learning.words());
        notes.put("training", training.count() + " images, " + training.name());
        notes.put("test", test.count() + " images, " + test.name());
        notes.put(SavedNetwork.ACCURACY, Float.toString(result.accuracy()));
        return notes;
    }
}
