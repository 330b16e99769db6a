package kernelight.engine.training;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import kernelight.data.generated.GeneratedDigits;
import kernelight.engine.architecture.Architecture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What the time machine costs: recording a run of LeNet-5 beside not recording it, in turns, and how long any of its 2,814
 * batches takes. Run it with {@code -Dtest=RecordingBenchmark}.
 */
class RecordingBenchmark {
    private static final int IMAGES = 60_000;
    private static final int ROUNDS = 5;
    private static final long FIRST_BATCHES = 469;
    private static final int MOMENTS = 200;
    private static final long BYTES = 64L << 20;
    private static final double LARGEST_SHARE = 0.02;
    private static final double LONGEST_MILLISECONDS = 150;

    private final LabelledImages training = GeneratedDigits.generate(IMAGES, 1);
    private final TrainingSettings settings = TrainingSettings.defaults();

    @Test
    @DisplayName("recording slows training by less than 2 %")
    void recording() {
        seconds(true); // until the code is compiled
        seconds(false);
        List<Double> shares = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            boolean recordedFirst = round % 2 == 0;
            double one = seconds(recordedFirst);
            double other = seconds(!recordedFirst);
            double recorded = recordedFirst ? one : other;
            double plain = recordedFirst ? other : one;
            shares.add(recorded / plain - 1);
            System.out.printf(
                    "recorded %.3f s, not recorded %.3f s, %+.1f %%%n", recorded, plain, 100 * shares.getLast());
        }
        Collections.sort(shares);
        double median = shares.get(ROUNDS / 2);
        System.out.printf("median of %d rounds: %+.2f %%%n", ROUNDS, 100 * median);
        assertTrue(median < LARGEST_SHARE, "recording costs " + 100 * median + " %");
    }

    /** The processor time of the first batches, in which most is recorded; the runs are the same to the last bit. */
    private double seconds(boolean recorded) {
        KeyFrames frames = new KeyFrames(BYTES);
        try (Trainer trainer =
                new Trainer(Architecture.LENET5.create(1), training, settings, BatchRunner.onCallingThread())) {
            double start = processorSeconds();
            while (trainer.batchesDone() < FIRST_BATCHES) {
                if (recorded) {
                    frames.record(trainer);
                }
                trainer.step();
            }
            return processorSeconds() - start;
        }
    }

    /** Of this thread: on a machine that others use, too, the time on the wall says little. */
    private static double processorSeconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() * 1e-9;
    }

    @Test
    @DisplayName("any of 2,814 batches is there within 150 ms of processor time, from 64 MiB")
    void anyBatch() {
        KeyFrames frames = new KeyFrames(BYTES);
        try (Trainer trainer =
                new Trainer(Architecture.LENET5.create(1), training, settings, BatchRunner.onCallingThread())) {
            frames.record(trainer);
            while (trainer.hasNext()) {
                trainer.step();
                frames.record(trainer);
            }
        }
        SplittableRandom random = new SplittableRandom(5);
        List<Double> milliseconds = new ArrayList<>();
        try (RunReplay replay = new RunReplay(
                Architecture.LENET5.create(2), training, settings, frames, BatchRunner.onCallingThread())) {
            for (int moment = 0; moment < MOMENTS + MOMENTS / 4; moment++) {
                double start = processorSeconds();
                replay.at(random.nextInt(2814 + 1));
                if (moment >= MOMENTS / 4) { // until the code is compiled
                    milliseconds.add((processorSeconds() - start) * 1e3);
                }
            }
        }
        Collections.sort(milliseconds);
        System.out.printf(
                "%d moments on one thread, a key frame every %d batches, %.1f MiB: median %.1f ms, 99 %% within %.1f ms,"
                        + " longest %.1f ms%n",
                MOMENTS,
                frames.distance(),
                frames.bytes() / (double) (1 << 20),
                milliseconds.get(MOMENTS / 2),
                milliseconds.get(MOMENTS * 99 / 100),
                milliseconds.getLast());
        assertTrue(frames.bytes() <= BYTES);
        assertTrue(milliseconds.getLast() < LONGEST_MILLISECONDS, milliseconds.getLast() + " ms");
    }
}
