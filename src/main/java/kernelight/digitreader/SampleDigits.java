package kernelight.digitreader;

import java.nio.file.Path;
import java.util.List;
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

    /** @param folders where MNIST may be; they need not exist, and may hold other images under MNIST's names */
    public static LabelledImages from(List<Path> folders) {
        for (Path folder : folders) {
            try {
                DigitSet found = MnistFiles.readTest(folder);
                if (found.isMnist()) {
                    return found.images().sample(COUNT, SEED);
                }
            } catch (DataFileException absent) {
                // The next folder may have it, and generated digits serve as well.
            }
        }
        return GeneratedDigits.generate(COUNT, SEED);
    }
}
