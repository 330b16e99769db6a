package kernelight.screen.training.model;

import java.util.Comparator;
import java.util.List;
import kernelight.data.DataSource;
import kernelight.data.folder.ImageSplit;
import kernelight.data.own.OwnDigit;
import kernelight.data.own.OwnDigitSet;
import kernelight.engine.training.LabelledImages;
import kernelight.words.LocalizedMessage;

/** The digits that a person drew and filed, as data to learn from: a fifth of each class is kept for testing. */
final class OwnDigitsData {
    private static final int TEST_PERCENT = 20;
    private static final long SEED = 1;
    /** A label is a byte. */
    private static final int MOST_CLASSES = 256;

    private OwnDigitsData() {}

    /** The digits, or why nothing can be learned from them yet. */
    static DataState of(OwnDigitSet digits) {
        List<String> classes = digits.digits().stream()
                .map(OwnDigit::label)
                .distinct()
                .sorted(Comparator.comparing((String label) -> !LabelledImages.DIGITS.contains(label))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        if (digits.isEmpty()) {
            return new DataState.Unusable(LocalizedMessage.of("training.own.none"));
        }
        if (classes.size() < 2) {
            return new DataState.Unusable(LocalizedMessage.of("training.own.oneClass", classes.getFirst()));
        }
        if (classes.size() > MOST_CLASSES) {
            return new DataState.Unusable(LocalizedMessage.of("training.own.tooMany", classes.size(), MOST_CLASSES));
        }
        LabelledImages all = digits.images("own digits", classes::indexOf).withClassNames(classes);
        ImageSplit.Parts parts = ImageSplit.apart(all, TEST_PERCENT, SEED);
        if (parts.test().count() == 0) {
            return new DataState.Unusable(LocalizedMessage.of("training.own.tooFew"));
        }
        return new DataState.Ready(new TrainingData(
                DataSource.OWN,
                parts.training(),
                parts.test(),
                List.of(LocalizedMessage.of("folder.split", TEST_PERCENT, Long.toString(SEED)))));
    }
}
