package kernelight.digitreader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kernelight.data.DataFileException;
import kernelight.data.mnist.DigitSet;
import kernelight.data.mnist.Mnist;
import kernelight.data.mnist.MnistFiles;
import kernelight.engine.network.Network;
import kernelight.engine.network.SavedNetwork;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.LabelledImages;
import kernelight.words.LocalizedMessage;

/**
 * Digits from a folder, as the app shows and draws them: white ink on black, upright. In MNIST's own files they are.
 * Others are looked at: pictures that are mostly full ink have black ink on white and are inverted; pictures that the shipped
 * network reads far better with rows and columns swapped, as EMNIST keeps them, are transposed; and if it reads few of them
 * either way, they may be no digits at all, which is said.
 */
public final class DigitSets {
    static final int SAMPLE = 1000;
    static final long SEED = 28;

    /** With fewer images, an accuracy says too little. */
    static final int FEWEST = 100;

    /** The mean of the pixels at the border, of 255, above which they are paper that is white. */
    static final double WHITE_BORDER = 0.7 * 255;

    /** How much better the transposed images have to be read; upright digits lose 40 % and more when they are transposed. */
    static final double CLEARLY_BETTER = 0.15;

    /** The shipped network reads 84 % and more of digits of any origin, and about 10 % of anything else. */
    static final double READS_DIGITS = 0.6;

    private DigitSets() {}

    /**
     * Reads both sets.
     *
     * @throws DataFileException if a file is missing, cannot be read, or is not one of MNIST's kind
     */
    public static Mnist read(Path folder) throws DataFileException {
        Mnist mnist = MnistFiles.read(folder);
        return new Mnist(upright(mnist.training()), upright(mnist.test()));
    }

    /**
     * Reads the training set.
     *
     * @throws DataFileException if a file is missing, cannot be read, or is not one of MNIST's kind
     */
    public static DigitSet readTraining(Path folder) throws DataFileException {
        return upright(MnistFiles.readTraining(folder));
    }

    /**
     * Reads the test set.
     *
     * @throws DataFileException if a file is missing, cannot be read, or is not one of MNIST's kind
     */
    public static DigitSet readTest(Path folder) throws DataFileException {
        return upright(MnistFiles.readTest(folder));
    }

    /** Other digits of 28 x 28, as white ink on black and upright, with remarks on what was changed. */
    public static DigitSet upright(LabelledImages digits) {
        return upright(new DigitSet(digits, false, List.of()));
    }

    private static DigitSet upright(DigitSet set) {
        if (set.isMnist() || set.images().count() < FEWEST) {
            return set;
        }
        DigitSet whiteInk = withWhiteInk(set);
        Optional<Network> shipped = shipped();
        return shipped.isPresent() ? upright(whiteInk, shipped.get()) : whiteInk;
    }

    private static DigitSet withWhiteInk(DigitSet set) {
        LabelledImages sample = set.images().sample(SAMPLE, SEED);
        return borderMean(sample) > WHITE_BORDER
                ? set.with(set.images().inverted(), LocalizedMessage.of("file.digits.inverted"))
                : set;
    }

    private static DigitSet upright(DigitSet set, Network shipped) {
        LabelledImages sample = set.images().sample(SAMPLE, SEED);
        double asTheyAre = accuracy(shipped, sample);
        double transposed = accuracy(shipped, sample.transposed());
        if (transposed >= READS_DIGITS && transposed >= asTheyAre + CLEARLY_BETTER) {
            return set.with(
                    set.images().transposed(),
                    LocalizedMessage.of("file.digits.transposed", percent(transposed), percent(asTheyAre)));
        }
        return asTheyAre >= READS_DIGITS
                ? set
                : set.with(set.images(), LocalizedMessage.of("file.digits.notDigits", percent(asTheyAre)));
    }

    static double accuracy(Network shipped, LabelledImages sample) {
        return new DigitMeasurement(DigitReader.usual(shipped), sample, BatchRunner.onCallingThread())
                .all()
                .result()
                .accuracy();
    }

    static long percent(double share) {
        return Math.round(100 * share);
    }

    static Optional<Network> shipped() {
        try {
            return ShippedNetwork.read().map(SavedNetwork::network);
        } catch (IOException unreadable) {
            return Optional.empty(); // the drawing screen says so
        }
    }

    static double borderMean(LabelledImages images) {
        int height = images.height();
        int width = images.width();
        long sum = 0;
        long count = 0;
        for (int image = 0; image < images.count(); image++) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x += y == 0 || y == height - 1 ? 1 : width - 1) {
                    sum += Byte.toUnsignedInt(images.pixels()[(image * height + y) * width + x]);
                    count++;
                }
            }
        }
        return (double) sum / count;
    }
}
