package kernelight.handwriting;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import kernelight.data.own.OwnDigit;
import kernelight.digitreader.ClassNames;
import kernelight.words.LocalizedMessage;

/**
 * Under which labels drawings are filed for a network: its classes, of which a digit always has the same label, whether the
 * network calls it "7", "seven" or "7 - seven".
 *
 * @param labels of its classes, in the order of its scores
 */
public record ClassLabels(List<String> labels) {
    private static final int DIGITS = 10;

    public ClassLabels {
        labels = List.copyOf(labels);
    }

    public static ClassLabels of(ClassNames names) {
        String[] labels = names.names().toArray(String[]::new);
        for (int digit = 0; digit < DIGITS; digit++) {
            int now = digit;
            names.classOf(digit).ifPresent(index -> labels[index] = Integer.toString(now));
        }
        return new ClassLabels(List.of(labels));
    }

    /**
     * Why nothing can be filed under the classes of a network; empty if it can. Without names, ten classes are the ten
     * digits, but any other number of them may stand for anything.
     */
    public static Optional<LocalizedMessage> obstacle(ClassNames names) {
        if (!names.explicit() && names.count() != DIGITS) {
            return Optional.of(LocalizedMessage.of("own.cannotFile.noNames", names.count()));
        }
        boolean isTooLong =
                names.names().stream().anyMatch(name -> name.isBlank() || name.length() > OwnDigit.LONGEST_LABEL);
        return isTooLong ? Optional.of(LocalizedMessage.of("own.cannotFile.names")) : Optional.empty();
    }

    public int count() {
        return labels.size();
    }

    public String label(int index) {
        return labels.get(index);
    }

    /** The class with a label; empty if the network has none. */
    public OptionalInt classOf(String label) {
        int index = labels.indexOf(label);
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** Whether one of the classes is a digit. */
    public boolean hasDigits() {
        return IntStream.range(0, DIGITS).anyMatch(digit -> labels.contains(Integer.toString(digit)));
    }
}
