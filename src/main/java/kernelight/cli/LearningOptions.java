package kernelight.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import kernelight.engine.network.Initializer;
import kernelight.engine.network.Network;
import kernelight.engine.training.EarlyStopping;
import kernelight.engine.training.ImageOrder;
import kernelight.engine.training.LabelledImages;
import kernelight.engine.training.TrainingSettings;
import kernelight.engine.training.loss.LossFunction;
import kernelight.engine.training.optimizer.OptimizerSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options for the network to train and its hyperparameters. */
final class LearningOptions {
    @Option(
            names = "--network",
            paramLabel = "NAME|FILE",
            defaultValue = "lenet5",
            description = "The network: one of the names that `kernelight networks` lists, or the file of one of one's"
                    + " own (`kernelight networks NAME --plan FILE` writes one to begin with). Of a network with weights"
                    + " its layers are taken.")
    private String network;

    @Option(
            names = "--initializer",
            paramLabel = "NAME",
            description =
                    "Initialization of the weights: he, glorot or lecun, each with -uniform or -normal; equal makes all"
                            + " filters of a layer stay the same. Default: the one that suits the network.")
    private @Nullable String initializer;

    @Option(
            names = "--dropout",
            paramLabel = "P",
            defaultValue = "0",
            description =
                    "The probability, from 0 to below 1, with which a value in front of a fully connected layer is"
                            + " dropped while the network learns. Default: ${DEFAULT-VALUE}.")
    private float dropout;

    @Option(names = "--epochs", paramLabel = "N", defaultValue = "3", description = "The number of epochs.")
    private int epochs;

    @Option(
            names = "--batch",
            paramLabel = "B",
            defaultValue = "64",
            description = "The batch size: the number of images per weight update.")
    private int batch;

    @Option(names = "--optimizer", paramLabel = "sgd|adam|adamw", defaultValue = "sgd", description = "The optimizer.")
    private OptimizerName optimizer;

    @Option(
            names = "--lr",
            paramLabel = "R",
            description = "Learning rate. Default: 0.02 for sgd, 0.001 for adam and adamw.")
    private @Nullable Double learningRate;

    @Option(
            names = "--momentum",
            paramLabel = "M",
            description = "Momentum of sgd, from 0 to below 1: at 1 the steps would never die down. Default: 0.9.")
    private @Nullable Double momentum;

    @Option(names = "--nesterov", description = "Use Nesterov momentum (sgd only).")
    private boolean nesterov;

    @Option(names = "--weight-decay", paramLabel = "W", description = "Weight decay. Default: 0; 0.01 for adamw.")
    private @Nullable Double weightDecay;

    @Option(
            names = "--schedule",
            paramLabel = "NAME",
            defaultValue = "cosine",
            description =
                    "The learning rate schedule: cosine (decays along half a cosine), constant, one-cycle (up, then"
                            + " far down), step:EPOCHS:FACTOR (multiplied by FACTOR after every EPOCHS epochs).")
    private String schedule;

    @Option(
            names = "--loss",
            paramLabel = "cross-entropy|mse",
            defaultValue = "cross-entropy",
            description = "The loss function.")
    private String loss;

    @Option(
            names = "--augment",
            paramLabel = "AMOUNTS",
            arity = "0..1",
            defaultValue = "none",
            fallbackValue = "usual",
            description = "Data augmentation: changes every image a little each time it is used, which helps with"
                    + " drawings that differ from MNIST. Without AMOUNTS, the usual amounts; else your own, such as"
                    + " shift=1,rotation=10, or the usual ones with changes, such as usual,elastic=0.8. The amounts: "
                    + AugmentationText.NAMES + ".")
    private String augment;

    @Option(
            names = "--order",
            paramLabel = "shuffled|stored|by-class",
            defaultValue = "shuffled",
            description = "The order of the images in an epoch: shuffled anew for each, as they are stored, or class by"
                    + " class, which shows why they are shuffled.")
    private String order;

    @Option(
            names = "--patience",
            paramLabel = "N",
            defaultValue = "0",
            description = "End the run after N epochs without a new smallest loss on the images held out with"
                    + " --validation. Default: never.")
    private int patience;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "42",
            description = "The random seed. The same seed gives the same network.")
    private long seed;

    @Option(
            names = "--weight-seed",
            paramLabel = "S",
            description = "A seed of its own for the initial weights; --seed is then that of everything else: the"
                    + " images generated and held out, their order and augmentation, dropout. Default: that of --seed.")
    private @Nullable Long weightSeed;

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    long seed() {
        return seed;
    }

    /** A new network, whose weights are to be initialized. */
    Network newNetwork() throws IOException {
        return NetworkChoice.network(network);
    }

    /** A new network for these images and classes, if it is a named one; one from a file stays as it is. */
    Network newNetwork(LabelledImages images) throws IOException {
        return NetworkChoice.network(network, images);
    }

    /** Gives a network its initial weights. */
    void initialize(Network created) {
        initializer().fill(created, weightSeed == null ? seed : weightSeed);
    }

    /** The probability with which a value is dropped. */
    float dropout() {
        return dropout;
    }

    EarlyStopping earlyStopping() {
        return new EarlyStopping(patience);
    }

    private Initializer initializer() {
        if (initializer == null) {
            return NetworkChoice.initializer(network);
        }
        String wanted = initializer.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(Initializer.values())
                .filter(known -> known.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> wrong("There is no initializer \"" + initializer + "\". Choose "
                        + Arrays.stream(Initializer.values())
                                .map(LearningOptions::optionName)
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    /** @throws ParameterException if a value is out of range or unknown, or options contradict each other */
    TrainingSettings settings() {
        try {
            NetworkChoice.require(network);
            initializer();
            earlyStopping();
            if (!(dropout >= 0 && dropout < 1)) {
                throw new IllegalArgumentException(
                        "The dropout must be at least 0 and below 1, but --dropout is " + dropout + ".");
            }
            OptimizerSettings chosen = optimizerSettings();
            return TrainingSettings.defaults()
                    .withEpochs(epochs)
                    .withBatchSize(batch)
                    .withOptimizer(chosen, Optional.ofNullable(learningRate).orElse(chosen.usualLearningRate()))
                    .withSchedule(ScheduleText.read(schedule))
                    .withLoss(lossFunction())
                    .withAugmentation(AugmentationText.read(augment))
                    .withOrder(imageOrder())
                    .withSeed(seed);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    /** The options as text for a command line, without those left at their defaults. */
    String commandLine() {
        TrainingSettings settings = settings();
        List<String> options = new ArrayList<>();
        options.add(network.equals("lenet5") ? "" : " --network " + network);
        options.add(initializer == null ? "" : " --initializer " + initializer);
        options.add(dropout == 0 ? "" : " --dropout " + dropout);
        options.add(" --epochs " + epochs + " --batch " + batch);
        options.add(optimizer == OptimizerName.sgd ? "" : " --optimizer " + optimizer);
        options.add(" --lr " + settings.learningRate());
        options.add(momentum == null ? "" : " --momentum " + momentum);
        options.add(nesterov ? " --nesterov" : "");
        options.add(weightDecay == null ? "" : " --weight-decay " + weightDecay);
        options.add(schedule.equals("cosine") ? "" : " --schedule " + schedule);
        options.add(settings.loss() == LossFunction.CROSS_ENTROPY ? "" : " --loss " + loss);
        options.add(order.equals("shuffled") ? "" : " --order " + order);
        options.add(patience == 0 ? "" : " --patience " + patience);
        options.add(" --seed " + seed);
        options.add(weightSeed == null ? "" : " --weight-seed " + weightSeed);
        options.add(
                switch (augment) {
                    case "none" -> "";
                    case "usual" -> " --augment";
                    default -> " --augment " + augment;
                });
        return String.join("", options);
    }

    private OptimizerSettings optimizerSettings() {
        if (optimizer != OptimizerName.sgd && (momentum != null || nesterov)) {
            throw new IllegalArgumentException(
                    "--momentum and --nesterov are for --optimizer sgd only; " + optimizer + " has its own moments.");
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

    private ImageOrder imageOrder() {
        return switch (order) {
            case "shuffled" -> ImageOrder.SHUFFLED;
            case "stored" -> ImageOrder.STORED;
            case "by-class" -> ImageOrder.BY_CLASS;
            default ->
                throw new IllegalArgumentException(
                        "There is no order \"" + order + "\". Choose shuffled, stored or by-class.");
        };
    }

    private static String optionName(Initializer initializer) {
        return initializer.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
