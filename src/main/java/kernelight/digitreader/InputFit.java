package kernelight.digitreader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.LabelledImages;

/**
 * How well a network reads digits under each meaning of ink.
 *
 * @param digits what they were tried on, such as "MNIST test"
 * @param count how many there were; 0 where no class is a digit
 * @param kinds how many of the ten digits are among the network's classes
 * @param own whether Kernelight trained the network, on ink as usual
 * @param tried those that were tried, the more usual ones first
 */
public record InputFit(String digits, int count, int kinds, boolean own, List<Tried> tried) {
    /**
     * Meanings under which nearly as much is read right are told apart by the loss, which is smallest where the network
     * is as sure of itself as it was trained to be: LeNet-5 trained on 0..1 reads 98.2, 98.2 and 98.1 % of 1,000 digits
     * as 0..1, mnist and 0..255, with losses of 0.05, 0.11 and 9.2.
     */
    public static final double NEARLY = 0.02;

    /** All meanings together may cost so many multiplications, about half a second of one core. */
    private static final double MULTIPLICATIONS = 6e9;

    private static final int FEWEST = 50;

    /** So much better another meaning must be for a network of our own not to be read as it was trained. */
    private static final double PLAINLY = 0.2;

    /**
     * @param right the share that was read right, 0 to 1
     * @param loss how surprised the network was by the right answers
     */
    public record Tried(InputNormalization normalization, double right, double loss) {}

    public InputFit {
        tried = List.copyOf(tried);
    }

    /** Tries the network on digits; as many of them as take about a second. */
    static InputFit of(
            DigitReader reader, List<InputNormalization> possible, LabelledImages digits, BatchRunner runner) {
        double cost = (double) reader.network().multiplicationCount() * possible.size();
        LabelledImages some = digits.first((int) Math.max(FEWEST, Math.min(digits.count(), MULTIPLICATIONS / cost)));
        List<Tried> tried = new ArrayList<>();
        int count = 0;
        int kinds = (int) IntStream.range(0, 10)
                .filter(digit -> reader.classes().classOf(digit).isPresent())
                .count();
        for (InputNormalization normalization : possible) {
            DigitMeasurement measurement = new DigitMeasurement(reader.with(normalization), some, runner).all();
            count = measurement.count();
            double right = count == 0 ? 0 : measurement.result().accuracy();
            tried.add(new Tried(normalization, right, count == 0 ? 0 : measurement.smoothedLoss()));
        }
        return new InputFit(digits.name(), count, kinds, reader.own(), tried);
    }

    /** Under which meaning it reads digits best; nothing where it reads them under none. */
    public Optional<Tried> best() {
        double most = highest().right();
        if (most < halfwayFromChance()) {
            return Optional.empty();
        }
        Tried usual = tried.getFirst();
        if (own && usual.right() >= most - PLAINLY) {
            return Optional.of(usual);
        }
        return tried.stream().filter(one -> one.right() >= most - NEARLY).min(Comparator.comparingDouble(Tried::loss));
    }

    /** From this share on a network reads digits, however badly: of ten kinds 55 %, of two 75 %. */
    private double halfwayFromChance() {
        return (1 + 1.0 / Math.max(1, kinds)) / 2;
    }

    /** The share that is read right under a meaning. */
    public double right(InputNormalization normalization) {
        return tried.stream()
                .filter(one -> one.normalization().equals(normalization))
                .mapToDouble(Tried::right)
                .findFirst()
                .orElse(0);
    }

    /** The largest share that is read right under any. */
    public Tried highest() {
        return tried.stream().max(Comparator.comparingDouble(Tried::right)).orElseThrow();
    }
}
