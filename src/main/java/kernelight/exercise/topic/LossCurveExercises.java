package kernelight.exercise.topic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kernelight.walk.ExactNumber;
import kernelight.words.LocalizedMessage;

/**
 * What the losses of a training show, epoch by epoch: four different ends; a fifth, where nothing is learned; a sixth,
 * where the network is too small, and with more noise.
 *
 * <p>The six leave no doubt. Only a rate that is too large ends above where it began; only where nothing is learned does
 * everything stay within 0.05; only overfitting has a test loss that ends 0.3 or more above its lowest; too small a rate
 * ends above 1.6 and still falls; too small a network stands still around 1; a good training ends below 0.4 with both
 * losses side by side.
 */
final class LossCurveExercises {
    private static final int DECIMALS = 2;
    private static final double CHANCE = Math.log(10);

    /** What a curve can show, in the order of the options. */
    private enum Curve {
        RATE_TOO_LARGE,
        RATE_TOO_SMALL,
        OVERFITTING,
        FINE,
        NOTHING_LEARNED,
        NETWORK_TOO_SMALL;

        String file() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        LocalizedMessage words() {
            return LocalizedMessage.of("exercise.option.curve." + file());
        }
    }

    private static final int FIRST_OPTIONS = 3;

    private LossCurveExercises() {}

    static Exercise make(ExerciseId id, Numbers random) {
        List<Curve> options =
                Arrays.stream(Curve.values()).limit(FIRST_OPTIONS + id.level()).toList();
        Curve right = random.oneOf(options);
        int epochs = random.between(7, 9);
        double noise = id.level() == ExerciseId.LEVELS ? 0.02 : 0.005;
        double fast = random.between(50, 90) / 100.0;
        double slope = random.between(2, 4) / 100.0;
        double growth = random.between(120, 160) / 100.0;
        double high = random.between(90, 120) / 100.0;
        boolean jumps = random.oneIn(2);
        int turn = random.between(2, epochs / 2);
        List<BigDecimal> training = IntStream.range(0, epochs)
                .mapToObj(epoch -> number(
                        switch (right) {
                            case RATE_TOO_LARGE ->
                                jumps
                                        ? CHANCE + 0.25 * epoch + (epoch % 2 == 1 ? growth : 0)
                                        : CHANCE * Math.pow(growth, epoch);
                            case RATE_TOO_SMALL -> CHANCE - slope * 2 * epoch;
                            case OVERFITTING, FINE -> 0.05 + 1.8 * Math.exp(-fast * epoch);
                            case NOTHING_LEARNED -> CHANCE;
                            case NETWORK_TOO_SMALL -> high + 1.2 * Math.exp(-2 * fast * epoch);
                        },
                        right == Curve.NOTHING_LEARNED ? 0.005 : noise,
                        random))
                .toList();
        List<BigDecimal> test = IntStream.range(0, epochs)
                .mapToObj(epoch -> number(
                        switch (right) {
                            case OVERFITTING ->
                                epoch <= turn
                                        ? 0.35 + 1.5 * Math.exp(-fast * epoch)
                                        : 0.35 + 1.5 * Math.exp(-fast * turn) + (epoch - turn) * 0.18;
                            default -> training.get(epoch).doubleValue() + 0.04;
                        },
                        right == Curve.NOTHING_LEARNED ? 0.005 : noise,
                        random))
                .toList();
        return exercise(id, training, test, options, options.indexOf(right));
    }

    private static BigDecimal number(double exact, double noise, Numbers random) {
        double moved = exact + noise * random.between(-100, 100) / 100.0;
        return ExactNumber.normal(BigDecimal.valueOf(moved).setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    private static Exercise exercise(
            ExerciseId id, List<BigDecimal> training, List<BigDecimal> test, List<Curve> options, int right) {
        Curve curve = options.get(right);
        BigDecimal lowest = test.stream().min(BigDecimal::compareTo).orElseThrow();
        return new Exercise(
                id,
                LocalizedMessage.of("exercise.given.lossCurve", listed(training), listed(test)),
                LocalizedMessage.of("exercise.ask.lossCurve"),
                List.of(
                        new Given("trainingLoss", new Value.Numbers(training)),
                        new Given("testLoss", new Value.Numbers(test))),
                List.of(new Blank.Choice(
                        LocalizedMessage.of("exercise.blank.curve"),
                        options.stream()
                                .map(option -> new Blank.Option(
                                        option.file(),
                                        option.words(),
                                        Optional.empty(),
                                        LocalizedMessage.of((option == curve
                                                        ? "exercise.lossCurve.right."
                                                        : "exercise.lossCurve.wrong.")
                                                + option.file())))
                                .toList(),
                        right)),
                new Value.Word(curve.file()),
                LocalizedMessage.of("exercise.lossCurve.hint"),
                List.of(
                        LocalizedMessage.of(
                                "exercise.solution.lossCurve.training",
                                text(training.getFirst()),
                                text(training.getLast())),
                        LocalizedMessage.of(
                                "exercise.solution.lossCurve.test",
                                text(test.getFirst()),
                                text(lowest),
                                text(test.getLast())),
                        LocalizedMessage.of("exercise.lossCurve.right." + curve.file()),
                        LocalizedMessage.of("exercise.solution.lossCurve.right", curve.words())),
                Optional.empty());
    }

    private static String listed(List<BigDecimal> losses) {
        return losses.stream().map(LossCurveExercises::text).collect(Collectors.joining(", "));
    }

    /** With both decimals, so that they can be compared at a glance. */
    private static String text(BigDecimal loss) {
        return loss.setScale(DECIMALS, RoundingMode.UNNECESSARY).toPlainString();
    }
}
