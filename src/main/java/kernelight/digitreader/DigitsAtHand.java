package kernelight.digitreader;

import java.nio.file.Path;
import kernelight.data.DataFileException;
import kernelight.data.generated.GeneratedDigits;
import kernelight.data.mnist.MnistFiles;
import kernelight.engine.training.LabelledImages;

/** Digits whose answers are known, to try networks on: real ones where they are there, else generated ones. */
public final class DigitsAtHand {
    private static final int COUNT = 1000;
    private static final long SEED = 28;

    private DigitsAtHand() {}

    /** @param mnist the folder where MNIST may be */
    public static LabelledImages in(Path mnist) {
        try {
            return MnistFiles.readTest(mnist).sample(COUNT, SEED);
        } catch (DataFileException absent) {
            return GeneratedDigits.generate(COUNT, SEED);
        }
    }
}
