package kernelight.data.folder;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is wanted of a folder with images.
 *
 * @param set the name of the set, where the folder has IDX files of several; empty for the first one
 * @param transposed whether rows and columns are swapped; empty to find out
 * @param inverted whether black and white are swapped; empty to find out
 * @param side the side in pixels to which images are brought; empty for the size of IDX images, and {@link #USUAL_SIDE} for
 *     pictures
 * @param colour whether pictures become red, green and blue; empty to find out whether they are coloured
 * @param testPercent how many of each class are set aside for testing where there are no test images, 1 to 90
 * @param seed decides which ones, and which images are taken if there are more than wanted
 * @param most how many images are learned from at most
 */
public record FolderRequest(
        Path folder,
        Optional<String> set,
        Optional<Boolean> transposed,
        Optional<Boolean> inverted,
        Optional<Integer> side,
        Optional<Boolean> colour,
        Fitting fitting,
        int testPercent,
        long seed,
        int most) {
    /** The side of MNIST's images. */
    public static final int USUAL_SIDE = 28;

    public static final int SMALLEST_SIDE = 8;
    public static final int LARGEST_SIDE = 128;
    public static final int SMALLEST_TEST_PERCENT = 1;
    public static final int LARGEST_TEST_PERCENT = 90;
    public static final int USUAL_TEST_PERCENT = 20;
    /** As many as MNIST has. */
    public static final int USUAL_MOST = 60_000;

    /** Of a test set, a sixth of the number of training images is taken, as in MNIST, but at least as many as this. */
    private static final int FEWEST_TESTED = 2000;

    private static final int TRAINED_PER_TESTED = 6;
    private static final long PERCENT = 100;

    /** @throws IllegalArgumentException if a number is out of its range */
    public FolderRequest {
        int wanted = side.orElse(USUAL_SIDE);
        if (wanted < SMALLEST_SIDE
                || wanted > LARGEST_SIDE
                || testPercent < SMALLEST_TEST_PERCENT
                || testPercent > LARGEST_TEST_PERCENT
                || most < 1) {
            throw new IllegalArgumentException(
                    "Out of range: side " + wanted + ", " + testPercent + " % to test, at most " + most + " images.");
        }
    }

    /** Everything as it is found. */
    public static FolderRequest of(Path folder) {
        return new FolderRequest(
                folder,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Fitting.CROP,
                USUAL_TEST_PERCENT,
                1,
                USUAL_MOST);
    }

    /** The same of another folder. */
    FolderRequest in(Path other) {
        return new FolderRequest(other, set, transposed, inverted, side, colour, fitting, testPercent, seed, most);
    }

    public FolderRequest withSet(String name) {
        return new FolderRequest(
                folder,
                Optional.of(name),
                Optional.empty(),
                Optional.empty(),
                side,
                colour,
                fitting,
                testPercent,
                seed,
                most);
    }

    public FolderRequest withTransposed(boolean swapped) {
        return new FolderRequest(
                folder, set, Optional.of(swapped), inverted, side, colour, fitting, testPercent, seed, most);
    }

    public FolderRequest withInverted(boolean swapped) {
        return new FolderRequest(
                folder, set, transposed, Optional.of(swapped), side, colour, fitting, testPercent, seed, most);
    }

    public FolderRequest withSide(int pixels) {
        return new FolderRequest(
                folder, set, transposed, inverted, Optional.of(pixels), colour, fitting, testPercent, seed, most);
    }

    /** IDX images in the size that they have in their files. */
    public FolderRequest asStored() {
        return new FolderRequest(
                folder, set, transposed, inverted, Optional.empty(), colour, fitting, testPercent, seed, most);
    }

    public FolderRequest withColour(boolean wanted) {
        return new FolderRequest(
                folder, set, transposed, inverted, side, Optional.of(wanted), fitting, testPercent, seed, most);
    }

    public FolderRequest withFitting(Fitting wanted) {
        return new FolderRequest(folder, set, transposed, inverted, side, colour, wanted, testPercent, seed, most);
    }

    public FolderRequest withSplit(int percent, long newSeed) {
        return new FolderRequest(folder, set, transposed, inverted, side, colour, fitting, percent, newSeed, most);
    }

    public FolderRequest withMost(int images) {
        return new FolderRequest(folder, set, transposed, inverted, side, colour, fitting, testPercent, seed, images);
    }

    /** How many images are tested on at most. */
    int mostTested() {
        return Math.max(FEWEST_TESTED, most / TRAINED_PER_TESTED);
    }

    /** How many images are read at most where some of them are set aside for testing. */
    int mostOfBoth() {
        return (int) Math.min(Integer.MAX_VALUE, Math.ceilDiv(PERCENT * most, PERCENT - testPercent));
    }
}
