package kernelight.engine.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import kernelight.concurrent.ComputePool;
import kernelight.data.Mnist;
import kernelight.data.MnistFiles;
import kernelight.engine.network.LeNet5;
import kernelight.engine.network.Network;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.Evaluation;
import kernelight.engine.training.EvaluationResult;
import kernelight.engine.training.LabelledImages;
import kernelight.engine.training.Trainer;
import kernelight.engine.training.TrainingSettings;
import kernelight.engine.training.augmentation.AugmentationSettings;

/**
 * Prints how many images a second LeNet-5 trains and classifies: TrainingBenchmark MNIST-FOLDER THREADS IMAGES
 * [augment].
 */
final class TrainingBenchmark {
    private TrainingBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Mnist mnist = MnistFiles.read(Path.of(arguments[0]));
        int threads = Integer.parseInt(arguments[1]);
        LabelledImages images = mnist.training().first(Integer.parseInt(arguments[2]));
        TrainingSettings usual = TrainingSettings.defaults();
        TrainingSettings settings =
                usual.withAugmentation(arguments.length > 3 ? AugmentationSettings.USUAL : AugmentationSettings.NONE);
        try (ComputePool pool = new ComputePool(threads)) {
            BatchRunner runner = pool.runner();
            Network network = LeNet5.create(42);
            try (Trainer trainer = new Trainer(network, images, settings, runner)) {
                for (int epoch = 1; epoch <= settings.epochs(); epoch++) {
                    long start = System.nanoTime();
                    int batches = Math.ceilDiv(images.count(), 64);
                    float loss = 0;
                    for (int batch = 0; batch < batches; batch++) {
                        loss = trainer.step().loss();
                    }
                    System.out.printf(
                            "epoch %d: %,.0f images/s, last loss %.4f%n", epoch, images.count() / seconds(start), loss);
                }
            }
            for (int i = 0; i < 3; i++) {
                long start = System.nanoTime();
                EvaluationResult result = Evaluation.evaluate(network, mnist.test(), runner);
                System.out.printf(
                        "test: %.2f %%, %,.0f images/s%n",
                        100 * result.accuracy(), mnist.test().count() / seconds(start));
            }
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) * 1e-9;
    }
}
