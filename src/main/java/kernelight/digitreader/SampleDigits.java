package kernelight.digitreader;

import java.nio.file.Path;
import kernelight.data.DataFileException;
import kernelight.data.generated.GeneratedDigits;
import kernelight.data.mnist.DigitSet;
import kernelight.data.mnist.MnistFiles;
import kernelight.engine.training.LabelledImages;

/** A thousand labelled digits for measuring networks: MNIST's if it is available, otherwise generated ones. */
public final class SampleDigits {
    private static final int COUNT = 1000;
    private static final long SEED = 28;

    private SampleDigits() {}

    /** @param mnist the folder of MNIST, which may not exist, or hold other images under MNIST's names */
    public static LabelledImages from(Path mnist) {
        try {
            DigitSet found = MnistFiles.readTest(mnist);
            if (found.isMnist()) {
                return found.images().sample(COUNT, SEED);
            }
        } catch (DataFileException absent) {
            // Generated digits serve as well.
        }
        return GeneratedDigits.generate(COUNT, SEED);
    }
}
