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
import kernelight.cli.TrainingDataOptions.TrainingData;
import kernelight.concurrent.ComputePool;
import kernelight.concurrent.ShutdownRequest;
import kernelight.digitreader.ClassNames;
import kernelight.engine.network.Network;
import kernelight.engine.network.SavedNetwork;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.Checkpoint;
import kernelight.engine.training.EarlyStopping;
import kernelight.engine.training.EvaluationResult;
import kernelight.engine.training.LabelledImages;
import kernelight.engine.training.Trainer;
import kernelight.engine.training.TrainingCheck;
import kernelight.engine.training.TrainingDivergedException;
import kernelight.engine.training.TrainingSettings;
import kernelight.interchange.network.NetworkFile;
import kernelight.interchange.onnx.ModelFileException;
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
        description = "Trains a network on handwritten digits or images of yours, tests it after every epoch, and saves"
                + " it.")
final class TrainCommand implements Callable<Integer> {
    /** How long Ctrl-C waits for the current batch and the checkpoint. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** How many times the usual rate is worth a warning: few networks learn beyond it. */
    private static final double LARGE_RATE_FACTOR = 50;

    @Mixin
    private TrainingDataOptions data;

    @Mixin
    private LearningOptions learning;

    @Mixin
    private CheckpointOptions checkpoint;

    @Option(
            names = "--threads",
            paramLabel = "T",
            description = "The number of threads; the resulting network does not depend on it. Default: the number of"
                    + " cores.")
    private @Nullable Integer threads;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "Where to save the network. An existing network saved by Kernelight is replaced, any other"
                    + " existing file is not. Can also be a device, a pipe, or - for standard output (messages then"
                    + " go to standard error).")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        TrainingSettings settings = learning.settings();
        data.check();
        if (!learning.earlyStopping().equals(EarlyStopping.NEVER) && !data.hasValidation()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--patience needs images that are held out: add --validation SHARE, such as --validation 0.1.");
        }
        checkpoint.requireOtherFileThan(out);
        OutputFile.require(out, "network", NetworkFile::isWrittenByKernelight);
        Network network = learning.newNetwork();
        Optional<Checkpoint> from = checkpoint.read(settings);
        try (ComputePool pool = pool()) {
            TrainingData learned = data.read(learning.seed(), pool.runner());
            EngineStart.await();
            network = learning.newNetwork(learned.training());
            return train(network, learned, settings, from, pool);
        } catch (TrainingDivergedException e) {
            throw new CommandFailure(e.getMessage());
        }
    }

    private int train(
            Network network,
            TrainingData learned,
            TrainingSettings settings,
            Optional<Checkpoint> from,
            ComputePool pool)
            throws IOException {
        try (ShutdownRequest stop = ShutdownRequest.listen(PATIENCE);
                Trainer trainer = trainer(network, learned.training(), settings, from, pool.runner())) {
            PrintWriter print = messageWriter();
            learned.description().forEach(print::println);
            print.println(startMessage(network, learned.training(), from));
            print.flush();
            warnOfRate(settings);
            TrainingSession session = new TrainingSession(
                    trainer,
                    learned,
                    settings,
                    learning.earlyStopping(),
                    checkpoint,
                    pool,
                    print,
                    spec.commandLine().getErr());
            Optional<EvaluationResult> result = session.run(stop);
            if (result.isEmpty()) {
                print.println(stopMessage(trainer, session.isCheckpointSaved()));
                return CommandLine.ExitCode.SOFTWARE;
            }

            Map<String, String> notes = notes(learned, result.get());
            for (TestSet heldOut : learned.heldOut()) {
                EvaluationResult measured = EvaluateCommand.evaluate(
                        network, heldOut.images(), settings.loss(), pool, ProgressLine.onTerminal());
                print.println(heldOut.describe(measured));
                notes.merge("held out", heldOut.describe(measured), (before, next) -> before + "; " + next);
            }
            save(new SavedNetwork(network, notes));
            print.println(OutputFile.isStandardOutput(out) ? "Saved to standard output." : "Saved " + out + ".");
            if (NetworkFile.needsFunctions(network)) {
                print.println(
                        "Some of its layers have no ONNX operator and are written as functions; programs that do not"
                                + " know ONNX functions cannot open the file.");
            }
            print.flush();
            return CommandLine.ExitCode.OK;
        }
    }

    /**
     * Saves the network; where that is impossible, elsewhere, because it may have taken hours.
     *
     * @throws CommandFailure if it is not where it was to be; the message says where it is
     */
    private void save(SavedNetwork network) {
        try {
            NetworkFile.write(out, network);
        } catch (ModelFileException problem) {
            throw new CommandFailure(problem.getMessage() + " "
                    + RescuedNetwork.save(network, checkpoint.file())
                            .map(file -> "The trained network was saved as " + file + " instead.")
                            .orElse("It could not be saved anywhere else either."));
        }
    }

    private void complain(String sentence) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("kernelight: " + sentence);
        err.flush();
    }

    private void warnOfRate(TrainingSettings settings) {
        double usual = settings.optimizer().usualLearningRate();
        if (settings.learningRate() > LARGE_RATE_FACTOR * usual) {
            complain("a learning rate of " + settings.learningRate() + " is very large for this optimizer (usual: "
                    + usual + "). The steps may be so large that the network does not learn.");
        }
    }

    /** Where messages go: to standard error if the network or the checkpoint goes to standard output. */
    private PrintWriter messageWriter() {
        boolean outputIsData = OutputFile.isStandardOutput(out)
                || checkpoint.file().filter(OutputFile::isStandardOutput).isPresent();
        return outputIsData ? spec.commandLine().getErr() : spec.commandLine().getOut();
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
            TrainingCheck.require(network, training, settings); // before memory is allocated for the weights
            Network learner = network.withDropout(learning.dropout());
            if (from.isPresent()) {
                return Trainer.resume(learner, training, from.get(), runner);
            }
            learning.initialize(network);
            return new Trainer(learner, training, settings, runner);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(e.getMessage());
        }
    }

    private String startMessage(Network network, LabelledImages training, Optional<Checkpoint> from) {
        return String.format(
                Locale.ROOT,
                "%s (%,d parameters) learns from %,d images (%s), seed %d%s.",
                network.name(),
                network.parameterCount(),
                training.count(),
                training.name(),
                learning.seed(),
                from.map(saved -> ", resuming after batch " + saved.batchesDone())
                        .orElse(""));
    }

    private String stopMessage(Trainer trainer, boolean isCheckpointSaved) {
        return "Stopped after batch " + trainer.batchesDone() + "; "
                + checkpoint
                        .file()
                        .map(file -> isCheckpointSaved
                                ? "resume with the same options and --resume."
                                : "this state is not saved, because the checkpoint could not be written.")
                        .orElse("nothing is saved. With --checkpoint FILE a run can be resumed later.");
    }

    private Map<String, String> notes(TrainingData learned, EvaluationResult result) {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("command", "kernelight train" + data.commandLine() + learning.commandLine());
        notes.put(
                "training",
                learned.training().count() + " images, " + learned.training().name());
        notes.put("test", learned.test().count() + " images, " + learned.test().name());
        if (!learned.training().classNames().equals(LabelledImages.DIGITS)) {
            notes.put(ClassNames.NOTE, new ClassNames(learned.training().classNames(), true).note());
        }
        notes.put(SavedNetwork.ACCURACY, Float.toString(result.accuracy()));
        return notes;
    }
}
