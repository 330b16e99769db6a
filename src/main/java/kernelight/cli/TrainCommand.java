package kernelight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import kernelight.concurrent.ComputePool;
import kernelight.data.MnistFiles;
import kernelight.data.generated.GeneratedDigits;
import kernelight.engine.network.LeNet5;
import kernelight.engine.network.ModelFile;
import kernelight.engine.network.Network;
import kernelight.engine.network.SavedNetwork;
import kernelight.engine.training.BatchResult;
import kernelight.engine.training.EvaluationResult;
import kernelight.engine.training.LabelledImages;
import kernelight.engine.training.Trainer;
import kernelight.engine.training.TrainingDivergedException;
import kernelight.engine.training.TrainingSettings;
import kernelight.engine.training.augmentation.AugmentationSettings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains LeNet-5 and saves it. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = true,
        description = "Trains LeNet-5 on handwritten digits, tests it after every epoch, and saves it.")
final class TrainCommand implements Callable<Integer> {
    private static final int GENERATED_TRAINING = 60_000;
    private static final int GENERATED_TEST = 10_000;
    /** Keeps the generated test digits apart from the generated training digits of any seed near by. */
    private static final long TEST_SEED_OFFSET = 1L << 40;

    @Option(
            names = "--data",
            paramLabel = "mnist|generated|both",
            defaultValue = "mnist",
            description = "What to learn from. Generated digits need no download; both is tested on MNIST.")
    private DataChoice dataChoice;

    @Mixin
    private DataOptions data;

    @Option(names = "--epochs", paramLabel = "N", defaultValue = "3", description = "How often every image is seen.")
    private int epochs;

    @Option(
            names = "--batch",
            paramLabel = "B",
            defaultValue = "64",
            description = "Images before each change of the weights.")
    private int batch;

    @Option(names = "--lr", paramLabel = "R", defaultValue = "0.02", description = "Learning rate.")
    private double learningRate;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "42",
            description = "The same seed gives the same network.")
    private long seed;

    @Option(
            names = "--augment",
            description =
                    "Change every image a little each time it is seen: helps with drawings that differ from MNIST.")
    private boolean augment;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where to save the network.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        TrainingSettings settings = settings();
        checkFolder();
        LabelledImages training = trainingImages();
        LabelledImages test = testImages();
        Network network = LeNet5.create(seed);
        PrintWriter print = spec.commandLine().getOut();
        print.printf(
                Locale.ROOT,
                "LeNet-5 (%,d parameters) learns from %,d images (%s), seed %d.%n",
                network.parameterCount(),
                training.count(),
                training.name(),
                seed);
        print.flush();
        EvaluationResult result = run(network, training, test, settings, print);
        ModelFile.write(out, new SavedNetwork(network, notes(training, test, result)));
        print.printf("Saved %s.%n", out);
        return CommandLine.ExitCode.OK;
    }

    private EvaluationResult run(
            Network network,
            LabelledImages training,
            LabelledImages test,
            TrainingSettings settings,
            PrintWriter print) {
        ProgressLine progress = ProgressLine.onTerminal();
        try (ComputePool pool = ComputePool.ofAllCores();
                Trainer trainer = new Trainer(network, training, settings, pool.runner())) {
            EvaluationResult result;
            do {
                String trained = trainEpoch(trainer, progress);
                result = EvaluateCommand.evaluate(network, test, pool, progress);
                print.printf(
                        Locale.ROOT,
                        "%s, %.2f %% of %,d test images right%n",
                        trained,
                        100 * result.accuracy(),
                        test.count());
                print.flush();
            } while (trainer.hasNext());
            return result;
        } catch (TrainingDivergedException e) {
            progress.clear();
            throw new CommandFailure(e.getMessage());
        }
    }

    /** Trains to the end of an epoch and says how it went. */
    private String trainEpoch(Trainer trainer, ProgressLine progress) {
        long start = System.nanoTime();
        long images = 0;
        double lossSum = 0;
        BatchResult last;
        do {
            last = trainer.step();
            images += last.images();
            lossSum += (double) last.loss() * last.images();
            double rate = images / ((System.nanoTime() - start) * 1e-9);
            double share = (last.epoch() - 1 + (double) last.batchInEpoch() / last.batchesPerEpoch()) / epochs;
            long left = Math.round((1 - share) * epochs * last.batchesPerEpoch() * batch / rate);
            progress.show(
                    share,
                    "epoch %d of %d, loss %.4f, %,.0f images/s, %d s left"
                            .formatted(last.epoch(), epochs, lossSum / images, rate, left));
        } while (last.batchInEpoch() < last.batchesPerEpoch());
        progress.clear();
        double seconds = (System.nanoTime() - start) * 1e-9;
        return String.format(
                Locale.ROOT,
                "epoch %d of %d: loss %.4f, %,.0f images/s",
                last.epoch(),
                epochs,
                lossSum / images,
                images / seconds);
    }

    private TrainingSettings settings() {
        try {
            return TrainingSettings.defaults()
                    .withEpochs(epochs)
                    .withBatchSize(batch)
                    .withLearningRate(learningRate)
                    .withAugmentation(augment ? AugmentationSettings.USUAL : AugmentationSettings.NONE)
                    .withSeed(seed);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    /** Before minutes of training, not after them. */
    private void checkFolder() {
        Path folder = out.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(out) || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new CommandFailure(
                    "cannot save to " + out + ": it has to be a file in a folder that exists and can be written.");
        }
    }

    private LabelledImages trainingImages() throws IOException {
        return switch (dataChoice) {
            case mnist -> MnistFiles.readTraining(data.location().folder());
            case generated -> GeneratedDigits.generate(GENERATED_TRAINING, seed);
            case both ->
                MnistFiles.readTraining(data.location().folder())
                        .and(GeneratedDigits.generate(GENERATED_TRAINING, seed));
        };
    }

    private LabelledImages testImages() throws IOException {
        return switch (dataChoice) {
            case mnist, both -> MnistFiles.readTest(data.location().folder());
            case generated -> GeneratedDigits.generate(GENERATED_TEST, seed + TEST_SEED_OFFSET);
        };
    }

    private Map<String, String> notes(LabelledImages training, LabelledImages test, EvaluationResult result) {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put(
                "command",
                "kernelight train --data %s --epochs %d --batch %d --lr %s --seed %d%s"
                        .formatted(dataChoice, epochs, batch, learningRate, seed, augment ? " --augment" : ""));
        notes.put("training", training.count() + " images, " + training.name());
        notes.put("test", test.count() + " images, " + test.name());
        notes.put(SavedNetwork.ACCURACY, Float.toString(result.accuracy()));
        return notes;
    }
}
