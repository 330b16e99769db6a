package kernelight.handwriting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kernelight.data.own.OwnDigit;
import kernelight.digitreader.DigitReader;
import kernelight.engine.training.EvaluationResult;

/**
 * What a network has learned from one's own digits, and forgotten of the others. The maps are not changed any more.
 *
 * @param after reads with the network that has learned; the one before is as it was
 * @param labels of the classes of both
 * @param ownBefore what was read in each own digit before, of those that it learned from and those held out
 * @param ownAfter the same after
 * @param test the test set before and after; empty for a network without digits among its classes
 */
public record LearningResult(
        DigitReader after,
        LearningSettings settings,
        ClassLabels labels,
        LearningSplit split,
        Map<OwnDigit, Prediction> ownBefore,
        Map<OwnDigit, Prediction> ownAfter,
        Optional<TestComparison> test) {
    /**
     * A test set, which no network has learned from.
     *
     * @param isMnist whether it is MNIST's; otherwise it was generated
     */
    public record TestComparison(EvaluationResult before, EvaluationResult after, boolean isMnist) {}

    /** How many of these digits were read right before. */
    public int rightBefore(List<OwnDigit> digits) {
        return right(digits, ownBefore);
    }

    /** How many of these digits are read right now. */
    public int rightAfter(List<OwnDigit> digits) {
        return right(digits, ownAfter);
    }

    private int right(List<OwnDigit> digits, Map<OwnDigit, Prediction> read) {
        return (int) digits.stream()
                .filter(digit -> labels.label(read.get(digit).predicted()).equals(digit.label()))
                .count();
    }
}
