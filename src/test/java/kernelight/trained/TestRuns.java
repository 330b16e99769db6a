package kernelight.trained;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import kernelight.data.DataSource;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.network.Network;

/** Networks as runs might leave them, with whatever accuracy the test wants. */
public final class TestRuns {
    public static final int IMAGES = 10_000;

    private TestRuns() {}

    /** After an epoch on MNIST, with so many of its test images right. */
    public static TrainedRun measured(String run, long batches, int right) {
        return on(DataSource.MNIST, "mnist", run, batches, Optional.of(right));
    }

    public static TrainedRun unmeasured(String run, long batches) {
        return on(DataSource.MNIST, "mnist", run, batches, Optional.empty());
    }

    public static TrainedRun onGenerated(String run, long batches, int right) {
        return on(DataSource.GENERATED, "generated", run, batches, Optional.of(right));
    }

    static TrainedRun on(DataSource source, String testSet, String run, long batches, Optional<Integer> right) {
        return of(Architecture.LENET5.create(batches), source, testSet, run, batches, right);
    }

    public static TrainedRun of(
            Network network, DataSource source, String testSet, String run, long batches, Optional<Integer> right) {
        return new TrainedRun(
                network,
                source,
                new TrainingSummary(64, "SGD", OptionalDouble.of(0.9), 0.02, false, 42),
                run,
                Instant.parse("2026-11-29T12:00:00Z").plusSeconds(batches),
                batches,
                batches / 938.0,
                right.map(count -> new TestScore(count, IMAGES, testSet)));
    }

    /** Keeps them in a folder, doing everything at once and on this thread. */
    public static TrainedNetworks keptIn(Path folder) {
        return new TrainedNetworks(folder, Runnable::run, Runnable::run, notice -> {
            throw new AssertionError("nothing is to be said here, but it says " + notice);
        });
    }
}
