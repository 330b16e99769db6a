package kernelight.digitreader;

import java.nio.file.Path;
import kernelight.data.DataFileException;
import kernelight.data.generated.GeneratedDigits;
import kernelight.data.mnist.MnistFiles;
import kernelight.engine.training.LabelledImages;

/** A thousand labelled digits for measuring networks: real ones if MNIST is available, otherwise generated ones. */
public final class SampleDigits {
    private static final int COUNT = 1000;
    private static final long SEED = 28;

    private SampleDigits() {}

    /** @param mnist the folder of MNIST, which may not exist */
    public static LabelledImages from(Path mnist) {
        try {
            return MnistFiles.readTest(mnist).sample(COUNT, SEED);
        } catch (DataFileException absent) {
            return GeneratedDigits.generate(COUNT, SEED);
        }
    }
}
