package kernelight.exercise.topic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.exercise.NamedMistake;
import kernelight.walk.ExactNumber;
import kernelight.words.LocalizedMessage;

/** Probabilities from scores: of one class; of all; of scores so large that the largest is subtracted first. */
final class SoftmaxExercises {
    private static final String TEXTS = "exercise.softmax.";
    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private SoftmaxExercises() {}

    static Exercise make(ExerciseId id, Numbers random) {
        int classes = random.between(3, id.level() == 1 ? 3 : 4);
        boolean isLarge = id.level() == ExerciseId.LEVELS;
        int largest = isLarge ? random.between(20, 400) : random.between(1, 3);
        List<Integer> scores = new ArrayList<>();
        scores.add(largest);
        while (scores.size() < classes) {
            scores.add(largest - random.between(0, 4));
        }
        if (scores.stream().distinct().count() < 2) {
            return make(id, random);
        }
        for (int last = classes - 1; last > 0; last--) {
            Collections.swap(scores, last, random.between(0, last));
        }
        return exercise(id, scores, isLarge ? largest : 0, id.level() == 2 ? -1 : random.between(0, classes - 1));
    }

    /** The exercise about one class, or about all if {@code asked} is negative. {@code less} is subtracted first. */
    private static Exercise exercise(ExerciseId id, List<Integer> scores, int less, int asked) {
        List<BigDecimal> exponentials =
                scores.stream().map(score -> exponential(score - less)).toList();
        List<Integer> classes = asked >= 0
                ? List.of(asked)
                : IntStream.range(0, scores.size()).boxed().toList();
        List<BigDecimal> answers =
                classes.stream().map(one -> share(exponentials, one)).toList();
        List<Integer> exponents = less == 0
                ? scores
                : IntStream.rangeClosed(0, 4).mapToObj(step -> -step).toList();
        LocalizedMessage hint = less == 0
                ? LocalizedMessage.of(TEXTS + "hint.sum")
                : LocalizedMessage.of(
                        TEXTS + "hint.shift",
                        scores.stream().max(Integer::compare).orElseThrow());
        List<Given> given = new ArrayList<>();
        given.add(new Given("scores", numbers(scores)));
        given.add(new Given("exponents", numbers(exponents)));
        given.add(new Given(
                "exponentials",
                new Value.Numbers(
                        exponents.stream().map(SoftmaxExercises::exponential).toList())));
        if (asked >= 0) {
            given.add(Given.of("class", asked + 1));
        }
        return new Exercise(
                id,
                LocalizedMessage.of(
                        "exercise.given.softmax",
                        scores.stream().map(SoftmaxExercises::text).collect(Collectors.joining(", ")),
                        exponents.stream()
                                .distinct()
                                .map(exponent ->
                                        "exp(" + text(exponent) + ") = " + ExactNumber.text(exponential(exponent)))
                                .collect(Collectors.joining(", "))),
                asked >= 0
                        ? LocalizedMessage.of("exercise.ask.softmax", asked + 1)
                        : LocalizedMessage.of("exercise.ask.softmax.all"),
                given,
                classes.stream()
                        .<Blank>map(one -> Blank.Number.inLine(
                                LocalizedMessage.of("exercise.blank.class", one + 1),
                                question(scores, exponentials, one, hint)))
                        .toList(),
                new Value.Numbers(answers),
                hint,
                solution(scores, exponentials, less, classes),
                Optional.empty());
    }

    private static SoftmaxQuestion question(
            List<Integer> scores, List<BigDecimal> exponentials, int asked, LocalizedMessage hint) {
        BigDecimal own = exponentials.get(asked);
        BigDecimal sum = sum(exponentials);
        BigDecimal largest = exponentials.stream().max(BigDecimal::compareTo).orElseThrow();
        BigDecimal answer = share(exponentials, asked);
        int scoreSum = scores.stream().mapToInt(Integer::intValue).sum();
        Stream.Builder<NamedMistake> mistakes = Stream.builder();
        mistakes.add(mistake("NOT_DIVIDED", own));
        if (scoreSum != 0) {
            mistakes.add(mistake(
                    "NO_EXPONENTIALS",
                    ExactNumber.quotient(BigDecimal.valueOf(scores.get(asked)), BigDecimal.valueOf(scoreSum))));
        }
        mistakes.add(mistake("DIVIDED_BY_LARGEST", ExactNumber.quotient(own, largest)));
        mistakes.add(mistake("DIVIDED_BY_OTHERS", ExactNumber.quotient(own, sum.subtract(own))));
        mistakes.add(mistake("DIVIDED_BY_COUNT", ExactNumber.quotient(own, scores.size())));
        IntStream.range(0, scores.size())
                .filter(other -> other != asked)
                .forEach(other -> mistakes.add(mistake("OTHER_CLASS", share(exponentials, other), other + 1)));
        mistakes.add(mistake("LARGEST_TAKES_ALL", own.equals(largest) ? BigDecimal.ONE : BigDecimal.ZERO));
        mistakes.add(mistake("PERCENT", answer.multiply(HUNDRED)));
        return new SoftmaxQuestion(answer, hint, mistakes.build().toList());
    }

    private static NamedMistake mistake(String name, BigDecimal number, Object... details) {
        return new NamedMistake(TEXTS, name, number, List.of(details));
    }

    private static List<LocalizedMessage> solution(
            List<Integer> scores, List<BigDecimal> exponentials, int less, List<Integer> classes) {
        List<LocalizedMessage> steps = new ArrayList<>();
        if (less != 0) {
            steps.add(LocalizedMessage.of(
                    "exercise.solution.softmax.shift",
                    less,
                    scores.stream().map(score -> text(score - less)).collect(Collectors.joining(", "))));
        }
        steps.add(LocalizedMessage.of(
                "exercise.solution.softmax.sum",
                exponentials.stream().map(ExactNumber::text).collect(Collectors.joining(" + ")),
                ExactNumber.text(sum(exponentials))));
        for (int asked : classes) {
            steps.add(LocalizedMessage.of(
                    "exercise.solution.softmax.class",
                    asked + 1,
                    ExactNumber.text(exponentials.get(asked)),
                    ExactNumber.text(sum(exponentials)),
                    share(exponentials, asked)
                            .setScale(DECIMALS, RoundingMode.HALF_UP)
                            .toPlainString()));
        }
        return steps;
    }

    /** To two decimals. */
    private static BigDecimal exponential(int exponent) {
        return ExactNumber.normal(BigDecimal.valueOf(Math.exp(exponent)).setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    private static BigDecimal share(List<BigDecimal> exponentials, int asked) {
        return ExactNumber.quotient(exponentials.get(asked), sum(exponentials));
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Value numbers(List<Integer> numbers) {
        return new Value.Numbers(numbers.stream().map(BigDecimal::valueOf).toList());
    }

    private static String text(int number) {
        return ExactNumber.text(BigDecimal.valueOf(number));
    }
}
