package kernelight.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.network.Initializer;
import kernelight.engine.training.TrainingSettings;
import kernelight.engine.training.loss.LossFunction;
import kernelight.engine.training.optimizer.OptimizerSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which network learns, and how. */
final class LearningOptions {
    @Option(
            names = "--network",
            paramLabel = "NAME",
            defaultValue = "lenet5",
            description = "The network: one of those that `kernelight networks` lists.")
    private String network;

    @Option(
            names = "--initializer",
            paramLabel = "NAME",
            description = "How weights start: he, glorot or lecun, each -uniform or -normal. Default: what suits the"
                    + " network.")
    private @Nullable String initializer;

    @Option(names = "--epochs", paramLabel = "N", defaultValue = "3", description = "How often every image is seen.")
    private int epochs;

    @Option(
            names = "--batch",
            paramLabel = "B",
            defaultValue = "64",
            description = "Images before each change of the weights.")
    private int batch;

    @Option(
            names = "--optimizer",
            paramLabel = "sgd|adam|adamw",
            defaultValue = "sgd",
            description = "How gradients become steps.")
    private OptimizerName optimizer;

    @Option(
            names = "--lr",
            paramLabel = "R",
            description = "Learning rate. Default: 0.02 for sgd, 0.001 for adam and adamw.")
    private @Nullable Double learningRate;

    @Option(
            names = "--momentum",
            paramLabel = "M",
            description = "How much of its speed sgd keeps from step to step. Default: 0.9.")
    private @Nullable Double momentum;

    @Option(names = "--nesterov", description = "Let sgd look ahead along its momentum.")
    private boolean nesterov;

    @Option(
            names = "--weight-decay",
            paramLabel = "W",
            description = "How strongly weights are drawn to zero. Default: 0; 0.01 for adamw.")
    private @Nullable Double weightDecay;

    @Option(
            names = "--schedule",
            paramLabel = "NAME",
            defaultValue = "cosine",
            description = "How the learning rate moves: cosine (down along half a wave), constant, one-cycle (up, then"
                    + " far down), step:EPOCHS:FACTOR (times FACTOR after every so many epochs).")
    private String schedule;

    @Option(
            names = "--loss",
            paramLabel = "cross-entropy|mse",
            defaultValue = "cross-entropy",
            description = "What the network is punished for.")
    private String loss;

    @Option(
            names = "--augment",
            paramLabel = "AMOUNTS",
            arity = "0..1",
            defaultValue = "none",
            fallbackValue = "usual",
            description = "Change every image a little each time it is seen: helps with drawings that differ from"
                    + " MNIST. Without AMOUNTS the usual ones; else your own, shift=1,rotation=10, or the usual ones"
                    + " changed, usual,elastic=0.8. The amounts: " + AugmentationText.NAMES + ".")
    private String augment;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "42",
            description = "The same seed gives the same network.")
    private long seed;

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    long seed() {
        return seed;
    }

    Architecture architecture() {
        return NetworksCommand.architecture(network);
    }

    Initializer initializer() {
        if (initializer == null) {
            return architecture().initializer();
        }
        String wanted = initializer.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(Initializer.values())
                .filter(known -> known.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> wrong("There is no initializer \"" + initializer + "\". Choose "
                        + Arrays.stream(Initializer.values())
                                .map(LearningOptions::written)
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    /** @throws ParameterException where they make no sense, with a sentence for a person */
    TrainingSettings settings() {
        try {
            OptimizerSettings chosen = optimizerSettings();
            return TrainingSettings.defaults()
                    .withEpochs(epochs)
                    .withBatchSize(batch)
                    .withOptimizer(chosen, Optional.ofNullable(learningRate).orElse(chosen.usualLearningRate()))
                    .withSchedule(ScheduleText.read(schedule))
                    .withLoss(lossFunction())
                    .withAugmentation(AugmentationText.read(augment))
                    .withSeed(seed);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    /** The options as they would be written again, without those left at their defaults. */
    String words() {
        TrainingSettings settings = settings();
        List<String> words = new ArrayList<>();
        words.add(network.equals("lenet5") ? "" : " --network " + network);
        words.add(initializer == null ? "" : " --initializer " + initializer);
        words.add(" --epochs " + epochs + " --batch " + batch);
        words.add(optimizer == OptimizerName.sgd ? "" : " --optimizer " + optimizer);
        words.add(" --lr " + settings.learningRate());
        words.add(momentum == null ? "" : " --momentum " + momentum);
        words.add(nesterov ? " --nesterov" : "");
        words.add(weightDecay == null ? "" : " --weight-decay " + weightDecay);
        words.add(schedule.equals("cosine") ? "" : " --schedule " + schedule);
        words.add(settings.loss() == LossFunction.CROSS_ENTROPY ? "" : " --loss " + loss);
        words.add(" --seed " + seed);
        words.add(
                switch (augment) {
                    case "none" -> "";
                    case "usual" -> " --augment";
                    default -> " --augment " + augment;
                });
        return String.join("", words);
    }

    private OptimizerSettings optimizerSettings() {
        if (optimizer != OptimizerName.sgd && (momentum != null || nesterov)) {
            throw new IllegalArgumentException(
                    "--momentum and --nesterov are for --optimizer sgd; " + optimizer + " keeps means of its own.");
        }
        Optional<Double> decay = Optional.ofNullable(weightDecay);
        return switch (optimizer) {
            case sgd ->
                new OptimizerSettings.Sgd(Optional.ofNullable(momentum).orElse(0.9), nesterov, decay.orElse(0.0));
            case adam -> OptimizerSettings.Adam.withDecay(decay.orElse(0.0));
            case adamw -> OptimizerSettings.AdamW.withDecay(decay.orElse(OptimizerSettings.AdamW.USUAL_DECAY));
        };
    }

    private LossFunction lossFunction() {
        return switch (loss) {
            case "cross-entropy" -> LossFunction.CROSS_ENTROPY;
            case "mse" -> LossFunction.MEAN_SQUARED_ERROR;
            default ->
                throw new IllegalArgumentException(
                        "There is no loss \"" + loss + "\". Choose cross-entropy or mse (mean squared error).");
        };
    }

    private static String written(Initializer initializer) {
        return initializer.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
