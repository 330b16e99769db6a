package kernelight.screen.drawing.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kernelight.data.own.OwnDigit;
import kernelight.data.own.OwnDigitSet;
import kernelight.handwriting.ClassLabels;
import kernelight.handwriting.Prediction;
import kernelight.network.model.ConfusionMatrix;

/**
 * What a network reads in a person's own digits. Immutable.
 *
 * @param labels of the network's classes
 * @param predictions for all digits of the set; not changed after this was made
 */
public record OwnReadings(ClassLabels labels, OwnDigitSet set, Map<OwnDigit, Prediction> predictions) {
    /** A digit and what is read in it; nothing where its label is none of the network's classes. */
    public record Read(OwnDigit digit, Optional<Prediction> prediction, boolean isRight) {}

    /** How often each class was read as each class; digits that are no class of this network are left out. */
    public ConfusionMatrix matrix() {
        int[][] counts = new int[labels.count()][labels.count()];
        for (OwnDigit digit : set.digits()) {
            labels.classOf(digit.label())
                    .ifPresent(row -> counts[row][predictions.get(digit).predicted()]++);
        }
        return new ConfusionMatrix(labels.labels(), counts);
    }

    /** How many digits are no class of this network. */
    public int others() {
        return (int) set.digits().stream()
                .filter(digit -> labels.classOf(digit.label()).isEmpty())
                .count();
    }

    /** The digits in a cell, the most surely read first. */
    public List<Read> in(ConfusionMatrix.Cell cell) {
        return all().stream()
                .filter(read -> read.prediction()
                        .filter(prediction -> prediction.predicted() == cell.column()
                                && labels.label(cell.row()).equals(read.digit().label()))
                        .isPresent())
                .sorted(Comparator.comparingDouble(OwnReadings::sureness).reversed())
                .toList();
    }

    /** All digits: the misread ones first, the most surely misread at the head, then the others, the least sure first. */
    public List<Read> all() {
        List<Read> wrong = new ArrayList<>();
        List<Read> right = new ArrayList<>();
        List<Read> others = new ArrayList<>();
        for (OwnDigit digit : set.digits()) {
            boolean isClass = labels.classOf(digit.label()).isPresent();
            Prediction prediction = predictions.get(digit);
            boolean isRight = isClass && labels.label(prediction.predicted()).equals(digit.label());
            (isRight ? right : isClass ? wrong : others)
                    .add(new Read(digit, isClass ? Optional.of(prediction) : Optional.empty(), isRight));
        }
        wrong.sort(Comparator.comparingDouble(OwnReadings::sureness).reversed());
        right.sort(Comparator.comparingDouble(OwnReadings::sureness));
        wrong.addAll(right);
        wrong.addAll(others);
        return List.copyOf(wrong);
    }

    private static double sureness(Read read) {
        return read.prediction().map(Prediction::probability).orElse(0f);
    }
}
