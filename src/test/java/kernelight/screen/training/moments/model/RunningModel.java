package kernelight.screen.training.moments.model;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.DoubleConsumer;
import kernelight.data.DataSource;
import kernelight.data.folder.FolderRequest;
import kernelight.data.folder.ReadingProgress;
import kernelight.data.generated.GeneratedDigits;
import kernelight.data.mnist.MnistLocation;
import kernelight.engine.layer.Parameter;
import kernelight.engine.network.Network;
import kernelight.engine.training.BatchRunner;
import kernelight.screen.MnistFolder;
import kernelight.screen.training.model.Digits;
import kernelight.screen.training.model.Download;
import kernelight.screen.training.model.TrainingData;
import kernelight.screen.training.model.TrainingModel;
import kernelight.screen.training.model.TrainingThreads;
import kernelight.trained.TestRuns;

/** A training screen's model with a few generated digits, whose threads do what a test tells them to. */
public final class RunningModel {
    /** Batches in an epoch. */
    public static final int EPOCH = 10;

    private static final int BATCH_SIZE = 16;

    public final Tasks trainingThread = new Tasks();
    public final Tasks replayThread = new Tasks();
    public final TrainingModel training;
    public final MomentModel moments;

    public RunningModel(Path folder, int epochs) {
        training = new TrainingModel(
                new FewDigits(),
                new MnistFolder(new MnistLocation(folder.resolve("mnist"), MnistLocation.NamedBy.CONVENTION)),
                to -> new NoDownload(),
                new TrainingThreads(trainingThread, Runnable::run, Runnable::run, Runnable::run),
                BatchRunner.onCallingThread(),
                TestRuns.keptIn(folder.resolve("trained")),
                () -> 0);
        training.choices().batchSizeProperty().set(BATCH_SIZE);
        training.choices().epochsProperty().set(epochs);
        training.open();
        moments = new MomentModel(training, replayThread, Runnable::run);
        work();
    }

    /** Does everything that is waiting. */
    public void work() {
        while (!trainingThread.tasks.isEmpty() || !replayThread.tasks.isEmpty()) {
            trainingThread.runAll();
            replayThread.runAll();
            training.poll();
        }
    }

    /** Learns one batch after the other up to this one. */
    public void learnTo(long batch) {
        while (moments.last() < batch) {
            training.oneBatch();
            trainingThread.runAll();
            training.poll();
        }
    }

    public static int checksum(Network network) {
        int sum = 0;
        for (Parameter parameter : network.parameters()) {
            sum = 31 * sum + Arrays.hashCode(parameter.values());
        }
        return sum;
    }

    /** An executor that runs tasks only when it is told to. */
    public static final class Tasks implements Executor {
        private final Queue<Runnable> tasks = new ArrayDeque<>();

        @Override
        public void execute(Runnable task) {
            tasks.add(task);
        }

        void runAll() {
            while (!tasks.isEmpty()) {
                tasks.remove().run();
            }
        }

        void runOne() {
            tasks.remove().run();
        }
    }

    private static final class FewDigits implements Digits {
        @Override
        public boolean isMnist(Path from) {
            return true;
        }

        @Override
        public TrainingData folder(FolderRequest request, ReadingProgress progress) {
            throw new IllegalStateException("No folder is read here.");
        }

        @Override
        public Optional<TrainingData> mnist(Path folder) {
            return Optional.empty();
        }

        @Override
        public TrainingData generated() {
            return new TrainingData(
                    DataSource.GENERATED,
                    GeneratedDigits.generate(EPOCH * BATCH_SIZE, 1),
                    GeneratedDigits.generate(40, 2));
        }
    }

    private static final class NoDownload implements Download {
        @Override
        public boolean run(DoubleConsumer progress) {
            return false;
        }

        @Override
        public void cancel() {}
    }
}
