package kernelight.screen.networks.model;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelight.concurrent.LatestTask;
import kernelight.digitreader.ShippedNetwork;
import kernelight.engine.network.Initializer;
import kernelight.engine.network.Network;
import kernelight.engine.tensor.Shape;
import kernelight.engine.training.LabelledImages;
import kernelight.network.model.NetworkInput;
import kernelight.network.model.NetworkSnapshot;
import kernelight.network.model.NetworkView;
import kernelight.problem.ProblemMessage;
import kernelight.words.LocalizedMessage;

/**
 * The shown network run on a digit: with its weights where it has some here, otherwise with random ones, for the shapes and
 * the time that it takes. FX thread.
 */
public final class RunModel {
    private static final long SEED = 1;
    private static final int DIGIT = 28;
    /** Maps of larger images, and networks with more parameters, are run but not looked at. */
    private static final int LARGEST_SHOWN = 64;

    private static final int MOST_PARAMETERS_SHOWN = 5_000_000;
    /** The weights, and the activations of all layers twice, have to fit into this share of the memory. */
    private static final double SHARE_OF_MEMORY = 0.5;

    private static final int BYTES = 4;
    private static final int MOST_RUNS = 20;
    private static final long NANOSECONDS_OF_RUNS = 150_000_000;

    private final Supplier<LabelledImages> samples;
    private final LatestTask<Result> running;
    private final ReadOnlyObjectWrapper<Optional<Result>> result = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LocalizedMessage>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Started>> started = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Executor fxThread;
    /** Which run is the last one that was asked for. FX thread. */
    private int runs;

    private int index;
    /** Loaded on the worker thread when something first runs. */
    private volatile Optional<LabelledImages> loaded = Optional.empty();

    /**
     * What came of a run.
     *
     * @param of the network that was run
     * @param input the network with the weights it ran with, and the image
     * @param snapshot its maps; empty for a large network
     * @param digit 28 x 28 numbers from 0 to 1
     * @param label which digit it is
     * @param hasWeights whether the weights are learned, not random
     * @param milliseconds that the forward pass took
     */
    public record Result(
            ShownNetwork of,
            NetworkInput input,
            Optional<NetworkSnapshot> snapshot,
            float[] digit,
            int label,
            boolean hasWeights,
            double milliseconds) {}

    /**
     * What is known before a run is done.
     *
     * @param of the network that runs
     * @param digit 28 x 28 numbers from 0 to 1
     * @param label which digit it is
     * @param hasWeights whether the weights are learned, not random
     */
    public record Started(ShownNetwork of, float[] digit, int label, boolean hasWeights) {}

    /** @param samples loads digits, which may take a second */
    public RunModel(Supplier<LabelledImages> samples, Executor worker, Executor fxThread) {
        this.samples = samples;
        this.fxThread = fxThread;
        running = new LatestTask<>(worker, fxThread);
    }

    /** Runs a network on the current digit in the background. */
    public void run(ShownNetwork network, SizeChanges changes) {
        int digit = index;
        problem.set(Optional.empty());
        started.set(Optional.empty());
        busy.set(true);
        int run = ++runs;
        running.request(
                () -> compute(
                        network,
                        changes,
                        digit,
                        begun -> fxThread.execute(() -> {
                            if (run == runs) {
                                started.set(Optional.of(begun));
                            }
                        })),
                done -> {
                    busy.set(false);
                    result.set(Optional.of(done));
                },
                failure -> {
                    busy.set(false);
                    result.set(Optional.empty());
                    problem.set(Optional.of(
                            failure instanceof TooLarge
                                    ? LocalizedMessage.of(
                                            "networks.run.tooLarge",
                                            network.source().name())
                                    : ProblemMessage.of(failure)));
                });
    }

    /** Whether a run of the network takes no time to speak of, and its maps are kept to be looked at. */
    public static boolean hasMaps(ShownNetwork network) {
        Shape image = network.view().input();
        return Math.max(image.height(), image.width()) <= LARGEST_SHOWN
                && network.view().parameters() <= MOST_PARAMETERS_SHOWN;
    }

    /** The next digit, or the one before; call {@link #run} for it. */
    public void move(int by) {
        index = Math.max(0, index + by);
    }

    private Result compute(ShownNetwork shown, SizeChanges changes, int wanted, Consumer<Started> begun)
            throws IOException, TooLarge {
        LabelledImages digits = loaded.orElseGet(samples);
        loaded = Optional.of(digits);
        requireMemory(shown);
        Optional<Network> learned = learned(shown, changes);
        int at = wanted % digits.count();
        float[] digit = digits.image(at);
        begun.accept(new Started(shown, digit, digits.label(at), learned.isPresent())); // before what takes seconds
        Network network = learned.isPresent() ? learned.get() : random(shown, changes);
        Shape image = network.inputShape();
        float[] input = enlarged(digit, image);
        NetworkView view = NetworkView.of(network);
        double milliseconds = time(network, input);
        return new Result(
                shown,
                new NetworkInput(view, network, input),
                hasMaps(shown) ? Optional.of(NetworkSnapshot.of(view, network, input, List.of())) : Optional.empty(),
                digit,
                digits.label(at),
                learned.isPresent(),
                milliseconds);
    }

    /** The shortest of a few forward passes, in milliseconds: the first ones also compile the loops. */
    private static double time(Network network, float[] input) {
        double shortest = Double.MAX_VALUE;
        long begin = System.nanoTime();
        for (int run = 0; run < MOST_RUNS && System.nanoTime() - begin < NANOSECONDS_OF_RUNS; run++) {
            long start = System.nanoTime();
            network.probabilities(input);
            shortest = Math.min(shortest, (System.nanoTime() - start) * 1e-6);
        }
        return shortest;
    }

    /** A network that needs more memory than there is. */
    private static final class TooLarge extends Exception {
        private static final long serialVersionUID = 1;
    }

    private static void requireMemory(ShownNetwork shown) throws TooLarge {
        double needed = (double) shown.view().parameters() * BYTES + 2.0 * shown.bytes(Counting.USUAL);
        if (needed > Runtime.getRuntime().maxMemory() * SHARE_OF_MEMORY) {
            throw new TooLarge();
        }
    }

    /** The network with weights that it has here: its own, or for LeNet-5 those that come with the app. */
    private static Optional<Network> learned(ShownNetwork shown, SizeChanges changes) throws IOException {
        if (!changes.equals(SizeChanges.NONE)) {
            return Optional.empty();
        }
        return switch (shown.source()) {
            case NetworkSource.InUse used -> Optional.of(used.network().copy());
            case NetworkSource.Opened opened -> Optional.of(opened.network().copy());
            case NetworkSource.Own _ -> Optional.empty();
            case NetworkSource.Named _ ->
                ShippedNetwork.read()
                        .map(saved -> saved.network())
                        .filter(network -> NetworkView.of(network)
                                .layers()
                                .equals(shown.view().layers()));
        };
    }

    private static Network random(ShownNetwork shown, SizeChanges changes) {
        // Of a copy without weights: those of the network that is looked at are not touched.
        Network base = shown.source() instanceof NetworkSource.Named named
                ? named.architecture().build()
                : shown.source().network().copy();
        Network network = ResizedNetwork.of(base, changes) instanceof ResizedNetwork.Result.Fits(Network fitting)
                ? fitting
                : base;
        Initializer initializer = shown.source() instanceof NetworkSource.Named named
                ? named.architecture().initializer()
                : Initializer.HE_UNIFORM;
        initializer.fill(network, SEED);
        return network;
    }

    /** The digit in the size that a network takes, the same in each channel and plane. */
    private static float[] enlarged(float[] digit, Shape image) {
        if (image.size() == digit.length) {
            return digit;
        }
        float[] enlarged = new float[image.size()];
        for (int i = 0; i < enlarged.length; i++) {
            int row = i / image.width() % image.height() * DIGIT / image.height();
            int column = i % image.width() * DIGIT / image.width();
            enlarged[i] = digit[row * DIGIT + column];
        }
        return enlarged;
    }

    public ReadOnlyObjectProperty<Optional<Result>> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** The digit of the last run, and with which weights it runs; empty until both are loaded. */
    public ReadOnlyObjectProperty<Optional<Started>> startedProperty() {
        return started.getReadOnlyProperty();
    }

    /** Why the last run was not possible. */
    public ReadOnlyObjectProperty<Optional<LocalizedMessage>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
