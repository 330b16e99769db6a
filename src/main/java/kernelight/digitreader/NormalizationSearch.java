package kernelight.digitreader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.LabelledImages;

/**
 * Finds the input normalization that a network was trained with, by its accuracy on digits under each of them.
 *
 * @param digits the name of the data set, such as "MNIST test"
 * @param count the number of digits; 0 if no class is a digit
 * @param kinds how many of the ten digits are among the network's classes
 * @param own whether Kernelight trained the network, with the usual normalization
 * @param candidates the results, the more usual normalizations first
 */
public record NormalizationSearch(String digits, int count, int kinds, boolean own, List<Candidate> candidates) {
    /**
     * Among normalizations whose accuracy is within this of the highest, the one with the smallest loss is chosen,
     * since a network is best calibrated for the inputs it was trained with. LeNet-5 trained on 0..1 classifies 98.2,
     * 98.2 and 98.1 % of 1,000 digits correctly as 0..1, mnist and 0..255, with losses of 0.05, 0.11 and 9.2.
     */
    public static final double TOLERANCE = 0.02;

    /** The limit for all normalizations together: about half a second on one core. */
    private static final double MAX_MULTIPLICATIONS = 6e9;

    private static final int MIN_DIGITS = 50;

    /** For a network of this app, another normalization is chosen only if it is better than the usual one by this. */
    private static final double OWN_TOLERANCE = 0.2;

    /**
     * The result of one normalization.
     *
     * @param accuracy the fraction of digits classified correctly, 0 to 1
     * @param loss the mean cross-entropy with label smoothing
     */
    public record Candidate(InputNormalization normalization, double accuracy, double loss) {}

    public NormalizationSearch {
        candidates = List.copyOf(candidates);
    }

    /** Measures the network on as many digits as take about a second. */
    static NormalizationSearch of(
            DigitReader reader, List<InputNormalization> possible, LabelledImages digits, BatchRunner runner) {
        double cost = (double) reader.network().multiplicationCount() * possible.size();
        LabelledImages sample =
                digits.first((int) Math.max(MIN_DIGITS, Math.min(digits.count(), MAX_MULTIPLICATIONS / cost)));
        List<Candidate> candidates = new ArrayList<>();
        int count = 0;
        int kinds = (int) IntStream.range(0, 10)
                .filter(digit -> reader.classes().classOf(digit).isPresent())
                .count();
        for (InputNormalization normalization : possible) {
            DigitMeasurement measurement = new DigitMeasurement(reader.with(normalization), sample, runner).all();
            count = measurement.count();
            double accuracy = count == 0 ? 0 : measurement.result().accuracy();
            candidates.add(new Candidate(normalization, accuracy, count == 0 ? 0 : measurement.smoothedLoss()));
        }
        return new NormalizationSearch(digits.name(), count, kinds, reader.own(), candidates);
    }

    /** The normalization to use; empty if the network cannot classify digits under any. */
    public Optional<Candidate> best() {
        double highest = mostAccurate().accuracy();
        if (highest < halfwayFromChance()) {
            return Optional.empty();
        }
        Candidate usual = candidates.getFirst();
        if (own && usual.accuracy() >= highest - OWN_TOLERANCE) {
            return Optional.of(usual);
        }
        return candidates.stream()
                .filter(one -> one.accuracy() >= highest - TOLERANCE)
                .min(Comparator.comparingDouble(Candidate::loss));
    }

    /** The least accuracy that shows that a network can classify digits: 55 % for ten classes, 75 % for two. */
    private double halfwayFromChance() {
        return (1 + 1.0 / Math.max(1, kinds)) / 2;
    }

    /** The accuracy under a normalization, 0 to 1; 0 if it was not measured. */
    public double accuracy(InputNormalization normalization) {
        return candidates.stream()
                .filter(one -> one.normalization().equals(normalization))
                .mapToDouble(Candidate::accuracy)
                .findFirst()
                .orElse(0);
    }

    /** The result with the highest accuracy. */
    public Candidate mostAccurate() {
        return candidates.stream()
                .max(Comparator.comparingDouble(Candidate::accuracy))
                .orElseThrow();
    }
}
