package kernelight.digitreader;

import java.nio.file.Path;
import java.util.List;
import kernelight.data.DataFileException;
import kernelight.data.generated.GeneratedDigits;
import kernelight.data.mnist.Mnist;
import kernelight.data.mnist.MnistFiles;
import kernelight.engine.training.LabelledImages;

/**
 * Other people's digits beside one's own: MNIST's if it is available, otherwise generated ones.
 *
 * @param isMnist whether they are MNIST's
 * @param training a sample to learn from, {@link #LEARNED} of them
 * @param test the whole test set of the Training screen: no network has learned from it
 */
public record ReferenceDigits(boolean isMnist, LabelledImages training, LabelledImages test) {
    /** Enough that a few hundred batches see none of them twice. */
    public static final int LEARNED = 5000;

    private static final int GENERATED_TEST = 5000;
    private static final long SAMPLE_SEED = 28;
    private static final long TRAINING_SEED = 1;
    private static final long TEST_SEED = 2;

    /** @param folders where MNIST may be; they need not exist, and may hold other images under MNIST's names */
    public static ReferenceDigits from(List<Path> folders) {
        for (Path folder : folders) {
            try {
                Mnist found = MnistFiles.read(folder);
                if (found.training().isMnist() && found.test().isMnist()) {
                    LabelledImages sample = found.training().images().sample(LEARNED, SAMPLE_SEED);
                    return new ReferenceDigits(true, sample, found.test().images());
                }
            } catch (DataFileException absent) {
                // The next folder may have it, and generated digits serve as well.
            }
        }
        return new ReferenceDigits(
                false,
                GeneratedDigits.generate(LEARNED, TRAINING_SEED),
                GeneratedDigits.generate(GENERATED_TEST, TEST_SEED));
    }
}
