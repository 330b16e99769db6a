package kernelight.digitreader;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import kernelight.data.DataFileException;
import kernelight.data.folder.FolderImages;
import kernelight.data.folder.FolderReader;
import kernelight.data.folder.FolderRequest;
import kernelight.data.folder.ReadingProgress;
import kernelight.engine.network.Network;
import kernelight.engine.training.LabelledImages;
import kernelight.words.LocalizedMessage;

/**
 * Images from a folder, whatever their classes are, upright and as white ink on black where it can be found out: by the
 * paper at their borders, by how the shipped network reads the digits among them, or because they are EMNIST's.
 */
public final class FolderSets {
    private static final int SIDE = 28;
    private static final String TRANSPOSED_SET = "emnist";

    private FolderSets() {}

    /**
     * Reads a folder.
     *
     * @throws DataFileException if there are no images, or they cannot be used; the message says which file, what is wrong
     *     and what to do
     * @throws java.util.concurrent.CancellationException if the progress stops it
     */
    public static FolderImages read(FolderRequest request, ReadingProgress progress) throws DataFileException {
        try {
            return asShown(FolderReader.read(request, progress), request);
        } catch (OutOfMemoryError tooMany) {
            throw DataFileException.of(request.folder(), "folder.noMemory"); // it is free again: nothing was kept
        }
    }

    private static FolderImages asShown(FolderImages stored, FolderRequest request) {
        FolderImages found = stored;
        boolean isFoundOut = found.form() == FolderImages.Form.IDX;
        if (request.inverted().isPresent()) {
            found = request.inverted().get() ? found.negative() : found;
        } else if (isFoundOut && hasWhitePaper(found.training())) {
            found = found.negative(LocalizedMessage.of("file.digits.inverted"));
        }
        if (request.transposed().isPresent()) {
            return request.transposed().get() ? found.turned() : found;
        }
        return isFoundOut ? upright(found, request) : found;
    }

    private static boolean hasWhitePaper(LabelledImages images) {
        return DigitSets.borderMean(images.sample(DigitSets.SAMPLE, DigitSets.SEED)) > DigitSets.WHITE_BORDER;
    }

    private static FolderImages upright(FolderImages found, FolderRequest request) {
        Optional<Network> shipped = DigitSets.shipped();
        LabelledImages digits = digitsOf(found.training());
        if (shipped.isEmpty()
                || digits.count() < DigitSets.FEWEST
                || digits.height() != SIDE
                || digits.width() != SIDE) {
            return isEmnist(found, request) ? found.turned(LocalizedMessage.of("folder.transposed.emnist")) : found;
        }
        double asTheyAre = DigitSets.accuracy(shipped.get(), digits);
        double transposed = DigitSets.accuracy(shipped.get(), digits.transposed());
        if (transposed >= DigitSets.READS_DIGITS && transposed >= asTheyAre + DigitSets.CLEARLY_BETTER) {
            return found.turned(LocalizedMessage.of(
                    "folder.transposed.read", DigitSets.percent(transposed), DigitSets.percent(asTheyAre)));
        }
        boolean mayBeOthers = asTheyAre < DigitSets.READS_DIGITS
                && found.training().classNames().equals(LabelledImages.DIGITS);
        return mayBeOthers
                ? found.remarked(LocalizedMessage.of("folder.notDigits", DigitSets.percent(asTheyAre)))
                : found;
    }

    private static boolean isEmnist(FolderImages found, FolderRequest request) {
        return (found.set() + request.folder().getFileName())
                .toLowerCase(Locale.ROOT)
                .contains(TRANSPOSED_SET);
    }

    /** Some of the images whose class is called as a digit, with the digit as their label. */
    private static LabelledImages digitsOf(LabelledImages images) {
        int[] digitOf = images.classNames().stream()
                .mapToInt(LabelledImages.DIGITS::indexOf)
                .toArray();
        int[] places = IntStream.range(0, images.count())
                .filter(i -> digitOf[images.label(i)] >= 0)
                .toArray();
        LabelledImages digits = images.at(places).sample(DigitSets.SAMPLE, DigitSets.SEED);
        byte[] labels = new byte[digits.count()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) digitOf[digits.label(i)];
        }
        return new LabelledImages(
                digits.name(), digits.channels(), digits.height(), digits.width(), digits.pixels(), labels);
    }
}
