package kernelight.screen.drawing.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kernelight.data.own.OwnDigit;
import kernelight.data.own.OwnDigitSet;
import kernelight.engine.training.Predictions;
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
        return new ConfusionMatrix(labels.labels(), read().confusion(labels.count(), this::truth));
    }

    private Predictions read() {
        int[] classes = new int[set.count()];
        float[] probabilities = new float[set.count()];
        for (int i = 0; i < classes.length; i++) {
            Prediction prediction = predictions.get(set.digits().get(i));
            classes[i] = prediction.predicted();
            probabilities[i] = prediction.probability();
        }
        return new Predictions(classes, probabilities);
    }

    /** The class of a digit of the set; below 0 if it is none of this network's. */
    private int truth(int index) {
        return labels.classOf(set.digits().get(index).label()).orElse(-1);
    }

    /** How many digits are no class of this network. */
    public int others() {
        return (int) set.digits().stream()
                .filter(digit -> labels.classOf(digit.label()).isEmpty())
                .count();
    }

    /** The digits in a cell, the most surely read first. */
    public List<Read> in(ConfusionMatrix.Cell cell) {
        return IntStream.of(read().in(cell.row(), cell.column(), this::truth))
                .mapToObj(this::digit)
                .toList();
    }

    /** All digits: the misread ones first, the most surely misread at the head, then the others, the least sure first. */
    public List<Read> all() {
        List<Read> all = new ArrayList<>(
                IntStream.of(read().wrong(this::truth)).mapToObj(this::digit).toList());
        List<Read> rest = IntStream.range(0, set.count()).mapToObj(this::digit).toList();
        rest.stream()
                .filter(Read::isRight)
                .sorted(Comparator.comparingDouble(OwnReadings::sureness))
                .forEach(all::add);
        rest.stream().filter(read -> read.prediction().isEmpty()).forEach(all::add);
        return List.copyOf(all);
    }

    private Read digit(int index) {
        OwnDigit digit = set.digits().get(index);
        Prediction prediction = predictions.get(digit);
        int truth = truth(index);
        return new Read(digit, truth < 0 ? Optional.empty() : Optional.of(prediction), truth == prediction.predicted());
    }

    private static double sureness(Read read) {
        return read.prediction().map(Prediction::probability).orElse(0f);
    }
}
