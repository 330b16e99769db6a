package kernelight.data.folder;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kernelight.data.own.OwnDigit;
import kernelight.data.own.OwnDigitSet;
import kernelight.engine.training.LabelledImages;
import kernelight.words.LocalizedMessage;

/** The digits that a person drew and filed, as images to learn from: a share of each class is kept for testing. */
public final class OwnImages {
    private static final int TEST_PERCENT = FolderRequest.USUAL_TEST_PERCENT;
    private static final long SEED = 1;

    private OwnImages() {}

    /** Why nothing can be learned from them; empty if something can. */
    public static Optional<LocalizedMessage> obstacle(OwnDigitSet digits) {
        List<String> classes = classes(digits);
        if (classes.isEmpty()) {
            return Optional.of(LocalizedMessage.of("training.own.none"));
        }
        if (classes.size() < 2) {
            return Optional.of(LocalizedMessage.of("training.own.oneClass", classes.getFirst()));
        }
        if (classes.size() > ClassNamesFile.MOST_CLASSES) {
            return Optional.of(
                    LocalizedMessage.of("training.own.tooMany", classes.size(), ClassNamesFile.MOST_CLASSES));
        }
        return digits.count() == classes.size()
                ? Optional.of(LocalizedMessage.of("training.own.tooFew"))
                : Optional.empty();
    }

    /** The images, where there is no obstacle. Digits come before other classes. */
    public static ImageSplit.Parts parts(OwnDigitSet digits) {
        List<String> classes = classes(digits);
        return ImageSplit.apart(
                digits.images("own digits", classes::indexOf).withClassNames(classes), TEST_PERCENT, SEED);
    }

    /** How they were split. */
    public static LocalizedMessage remark() {
        return LocalizedMessage.of("folder.split", TEST_PERCENT, Long.toString(SEED));
    }

    private static List<String> classes(OwnDigitSet digits) {
        return digits.digits().stream()
                .map(OwnDigit::label)
                .distinct()
                .sorted(Comparator.comparing((String label) -> !LabelledImages.DIGITS.contains(label))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
