package kernelight.trained;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import kernelight.data.DataSource;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.network.Network;

/** Makes trained networks with any accuracy. */
public final class TestRuns {
    public static final int IMAGES = 10_000;

    private TestRuns() {}

    /** A network with this many of MNIST's test images classified correctly. */
    public static TrainedRun measured(String run, long batches, int correct) {
        return on(DataSource.MNIST, "mnist", run, batches, Optional.of(correct));
    }

    public static TrainedRun unmeasured(String run, long batches) {
        return on(DataSource.MNIST, "mnist", run, batches, Optional.empty());
    }

    public static TrainedRun onGenerated(String run, long batches, int correct) {
        return on(DataSource.GENERATED, "generated", run, batches, Optional.of(correct));
    }

    static TrainedRun on(DataSource source, String testSet, String run, long batches, Optional<Integer> correct) {
        return of(Architecture.LENET5.create(batches), source, testSet, run, batches, correct);
    }

    public static TrainedRun of(
            Network network, DataSource source, String testSet, String run, long batches, Optional<Integer> correct) {
        return new TrainedRun(
                network,
                source,
                new TrainingSummary(64, "SGD", OptionalDouble.of(0.9), 0.02, false, 42),
                run,
                Instant.parse("2026-11-29T12:00:00Z").plusSeconds(batches),
                batches,
                batches / 938.0,
                correct.map(count -> new TestScore(count, IMAGES, testSet)));
    }

    /** Networks in a folder; everything is done at once on the calling thread. */
    public static TrainedNetworks keptIn(Path folder) {
        return new TrainedNetworks(folder, Runnable::run, Runnable::run, notice -> {
            throw new AssertionError("unexpected message: " + notice);
        });
    }
}
