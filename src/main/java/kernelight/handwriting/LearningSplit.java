package kernelight.handwriting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kernelight.data.own.OwnDigit;
import kernelight.data.own.OwnDigitSet;

/**
 * One's own digits that are classes of a network, in those it learns from and those that are held out to measure with:
 * every fourth, class by class in the order in which they were filed, whatever the seed.
 */
public record LearningSplit(List<OwnDigit> learned, List<OwnDigit> heldOut) {
    /** With fewer, those that are held out would say nothing: five of them are steps of 20 %. */
    public static final int FEWEST = 20;

    private static final int EVERY = 4;

    public static LearningSplit of(OwnDigitSet set, ClassLabels labels) {
        List<OwnDigit> sorted = set.digits().stream()
                .filter(digit -> labels.classOf(digit.label()).isPresent())
                .sorted(Comparator.comparingInt(
                        digit -> labels.classOf(digit.label()).orElseThrow()))
                .toList();
        List<OwnDigit> learned = new ArrayList<>();
        List<OwnDigit> heldOut = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            (i % EVERY == EVERY - 1 ? heldOut : learned).add(sorted.get(i));
        }
        return new LearningSplit(List.copyOf(learned), List.copyOf(heldOut));
    }

    public int count() {
        return learned.size() + heldOut.size();
    }

    /** How many more digits are needed to learn from them; 0 if there are enough. */
    public int missing() {
        return Math.max(0, FEWEST - count());
    }
}
