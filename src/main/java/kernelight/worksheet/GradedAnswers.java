package kernelight.worksheet;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kernelight.exercise.NumberQuestion;
import kernelight.exercise.Verdict;
import kernelight.walk.ExactNumber;
import kernelight.words.LocalizedMessage;

/**
 * What a learning platform needs in order to grade a number by itself, and to say which mistake a wrong one shows.
 *
 * @param tolerance how far from the right answer a number may lie
 * @param hint for wrong numbers that no known mistake leads to
 * @param wrong in the order of the most common mistakes; none of them is accepted as right
 */
public record GradedAnswers(BigDecimal right, BigDecimal tolerance, LocalizedMessage hint, List<Wrong> wrong) {
    public GradedAnswers {
        wrong = List.copyOf(wrong);
    }

    /**
     * A wrong number.
     *
     * @param tolerance how far from it a number may lie and still show the same mistake
     * @param feedback the sentences of the mistakes that lead to it
     */
    public record Wrong(BigDecimal number, BigDecimal tolerance, LocalizedMessage feedback) {}

    public static GradedAnswers of(NumberQuestion question) {
        Map<BigDecimal, LocalizedMessage> wrong = new LinkedHashMap<>();
        question.mistakes().forEach(mistake -> {
            BigDecimal number = ExactNumber.normal(mistake.number());
            switch (question.verdict(number)) {
                case Verdict.Right right -> {}
                case Verdict.Coarse(LocalizedMessage advice) -> wrong.putIfAbsent(number, advice);
                case Verdict.Mistaken(LocalizedMessage hint, LocalizedMessage explanation) ->
                    wrong.putIfAbsent(number, explanation);
                case Verdict.Unexplained(LocalizedMessage hint) -> wrong.putIfAbsent(number, mistake.explanation());
            }
        });
        return new GradedAnswers(
                ExactNumber.normal(question.answer()),
                question.tolerance(),
                question.hint(),
                wrong.entrySet().stream()
                        .map(entry ->
                                new Wrong(entry.getKey(), WrittenNumber.tolerance(entry.getKey()), entry.getValue()))
                        .toList());
    }

    /**
     * Whether the answer is asked for as a number with a tolerance. One that has a fraction is asked for as text: a
     * question for numbers would refuse "7/3".
     */
    public boolean isNumerical() {
        return right.scale() <= 0
                || tolerance.compareTo(WrittenNumber.TOLERANCE_OF_ENDLESS) > 0
                || WrittenNumber.fraction(right).isEmpty();
    }

    /** The ways to write the right answer: fractions, and decimals with a point or a comma. */
    public List<String> rightForms() {
        return WrittenNumber.forms(right);
    }

    /** The ways to write a wrong answer that no right one, and no wrong one before it, is written in. */
    public List<String> formsOf(Wrong one) {
        Set<String> taken = new HashSet<>(rightForms());
        wrong.stream()
                .takeWhile(other -> !other.equals(one))
                .forEach(other -> taken.addAll(WrittenNumber.forms(other.number())));
        return WrittenNumber.forms(one.number()).stream()
                .filter(form -> !taken.contains(form))
                .toList();
    }
}
