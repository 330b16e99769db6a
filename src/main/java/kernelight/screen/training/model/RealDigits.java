package kernelight.screen.training.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import kernelight.data.DataSource;
import kernelight.data.generated.GeneratedDigits;
import kernelight.data.mnist.Mnist;
import kernelight.data.mnist.MnistFiles;
import kernelight.engine.training.LabelledImages;

/**
 * MNIST from its files, and digits from the generator.
 *
 * @param trainingCount how many digits are generated to learn from
 * @param testCount how many others are generated to test on
 */
public record RealDigits(int trainingCount, int testCount) implements Digits {
    private static final long TRAINING_SEED = 1;
    private static final long TEST_SEED = 2;

    @Override
    public Optional<TrainingData> mnist(Path folder) throws IOException {
        if (!MnistFiles.areIn(folder)) {
            return Optional.empty();
        }
        Mnist mnist = MnistFiles.read(folder);
        return Optional.of(new TrainingData(DataSource.MNIST, mnist.training(), mnist.test()));
    }

    @Override
    public TrainingData generated() {
        LabelledImages training = GeneratedDigits.generate(trainingCount, TRAINING_SEED);
        LabelledImages test = GeneratedDigits.generate(testCount, TEST_SEED);
        return new TrainingData(DataSource.GENERATED, training, test);
    }
}
