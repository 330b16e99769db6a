package kernelight.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.network.Network;
import kernelight.engine.training.BatchInference;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.Evaluation;
import kernelight.engine.training.LabelledImages;
import kernelight.engine.training.Trainer;
import kernelight.engine.training.TrainingSettings;
import kernelight.engine.training.optimizer.OptimizerSettings;
import kernelight.engine.training.optimizer.RateSchedule;

/** The measurements of {@link BenchCommand}. They are comparable with those of other libraries for the same network. */
final class Bench {
    private static final TrainingSettings SETTINGS = TrainingSettings.defaults()
            .withOptimizer(new OptimizerSettings.Sgd(0.9, false, 0), 0.05)
            .withSchedule(new RateSchedule.Constant());
    private static final int MEASURED_EPOCH = 2;
    private static final int LATENCY_IMAGES = 2000;
    private static final int INFERENCE_BATCH = 256;
    private static final long WARM_UP_NANOSECONDS = 1_000_000_000;
    private static final long MEASURED_NANOSECONDS = 3_000_000_000L;

    private final LabelledImages training;
    private final LabelledImages testSet;
    private final BenchReport report;
    private Network network;
    private boolean first = true;

    Bench(LabelledImages training, LabelledImages testSet, BenchReport report) {
        this.training = training;
        this.testSet = testSet;
        this.report = report;
        this.network = Architecture.LENET5.create(SETTINGS.seed());
    }

    /** Trains for three epochs and reports the speed of the second one and the accuracy after each. */
    void trainAndTest(BatchRunner runner) {
        run(SETTINGS.epochs(), true, runner);
    }

    /** Trains for two epochs, enough to measure the training speed. */
    void train(BatchRunner runner) {
        run(MEASURED_EPOCH, false, runner);
    }

    private void run(int epochs, boolean tested, BatchRunner runner) {
        network = Architecture.LENET5.create(SETTINGS.seed());
        try (Trainer trainer = new Trainer(network, training, SETTINGS, runner)) {
            for (int epoch = 1; epoch <= epochs; epoch++) {
                long start = System.nanoTime();
                for (int batch = 0; batch < trainer.batchesPerEpoch(); batch++) {
                    trainer.step();
                    reportFirstBatch(runner);
                }
                double seconds = (System.nanoTime() - start) * 1e-9;
                if (epoch == MEASURED_EPOCH) {
                    report.print("train_ips" + suffix(runner), training.count() / seconds, "images/s");
                }
                if (tested) {
                    float accuracy =
                            Evaluation.evaluate(network, testSet, runner).accuracy();
                    report.print("test_acc_epoch" + epoch, 100 * accuracy, "%");
                }
            }
        }
    }

    /** Reports the time from process start to the first batch, once; it includes starting Java and reading the digits. */
    private void reportFirstBatch(BatchRunner runner) {
        if (first) {
            double age = ProcessAge.milliseconds();
            if (!Double.isNaN(age)) {
                report.print("first_batch_ms" + suffix(runner), age, "ms");
            }
        }
        first = false;
    }

    /** Measures the time for one image on one thread, after an equally long warm-up. */
    void latency() {
        BatchInference inference = new BatchInference(network, BatchRunner.onCallingThread());
        float[] scores = new float[network.outputShape().size()];
        long[] nanoseconds = new long[Math.min(LATENCY_IMAGES, testSet.count())];
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < nanoseconds.length; i++) {
                float[] image = testSet.image(i);
                long start = System.nanoTime();
                inference.run(image, 1, scores);
                nanoseconds[i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(nanoseconds);
        report.print("latency_p50_us_1t", nanoseconds[nanoseconds.length / 2] * 1e-3, "us");
        report.print("latency_p99_us_1t", nanoseconds[nanoseconds.length * 99 / 100] * 1e-3, "us");
    }

    /** Runs the same batch of 256 images repeatedly: one second to warm up, three seconds measured. */
    void throughput(BatchRunner runner) {
        BatchInference inference = new BatchInference(network, runner);
        float[] batch = batch(testSet);
        float[] scores = new float[INFERENCE_BATCH * network.outputShape().size()];
        imagesPerSecond(inference, batch, scores, WARM_UP_NANOSECONDS);
        double rate = imagesPerSecond(inference, batch, scores, MEASURED_NANOSECONDS);
        report.print("infer256_ips" + suffix(runner), rate, "images/s");
    }

    private static double imagesPerSecond(BatchInference inference, float[] batch, float[] scores, long nanoseconds) {
        long start = System.nanoTime();
        long images = 0;
        while (System.nanoTime() - start < nanoseconds) {
            inference.run(batch, INFERENCE_BATCH, scores);
            images += INFERENCE_BATCH;
        }
        return images * 1e9 / (System.nanoTime() - start);
    }

    private static float[] batch(LabelledImages images) {
        int size = images.height() * images.width();
        float[] batch = new float[INFERENCE_BATCH * size];
        for (int n = 0; n < INFERENCE_BATCH; n++) {
            System.arraycopy(images.image(n % images.count()), 0, batch, n * size, size);
        }
        return batch;
    }

    /** Reports the peak memory of the whole process (VmHWM), which only Linux provides. */
    void peakMemory() {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
                if (line.startsWith("VmHWM:")) {
                    report.print("peak_rss_mb", Long.parseLong(line.replaceAll("\\D", "")) / 1024.0, "MiB");
                }
            }
        } catch (IOException e) {
            // Not Linux: nothing is reported.
        }
    }

    private static String suffix(BatchRunner runner) {
        return "_" + runner.threads() + "t";
    }
}
