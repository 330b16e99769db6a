package kernelight.exercise.topic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import kernelight.exercise.NamedMistake;
import kernelight.exercise.NumberQuestion;
import kernelight.exercise.Verdict;
import kernelight.words.LocalizedMessage;

/**
 * Asks for a probability to two decimals, made of exponentials that are given to two decimals.
 *
 * <p>The second decimal may be off by one. The given exponentials are up to 0.005 away from the true ones, and so is a
 * rounded answer from what was worked out: who takes the given ones and who takes a calculator are both right, and so is
 * who cuts the third decimal off.
 *
 * @param answer the quotient of the given exponentials
 */
record SoftmaxQuestion(BigDecimal answer, LocalizedMessage hint, List<NamedMistake> listed) implements NumberQuestion {
    private static final BigDecimal TOLERANCE = new BigDecimal("0.01");
    private static final int DECIMALS = 2;
    /** A mistake so near to the answer cannot be told from it: it is typed with two decimals, too. */
    private static final BigDecimal TOO_NEAR = new BigDecimal("0.015");

    SoftmaxQuestion {
        listed = List.copyOf(listed);
    }

    @Override
    public BigDecimal tolerance() {
        return TOLERANCE;
    }

    @Override
    public Verdict verdict(BigDecimal typed) {
        if (isNear(typed, answer, TOLERANCE)) {
            return new Verdict.Right();
        }
        boolean isCoarse = typed.scale() < DECIMALS
                && Stream.of(RoundingMode.HALF_UP, RoundingMode.DOWN)
                        .anyMatch(mode -> answer.setScale(Math.max(0, typed.scale()), mode)
                                        .compareTo(typed)
                                == 0);
        Verdict coarse = new Verdict.Coarse(LocalizedMessage.of("exercise.coarse.endless"));
        if (isCoarse && typed.scale() > 0) {
            return coarse;
        }
        Verdict verdict = explain(typed);
        return isCoarse && verdict instanceof Verdict.Unexplained ? coarse : verdict;
    }

    @Override
    public boolean leadsTo(BigDecimal typed, NamedMistake mistake) {
        return isNear(typed, mistake.number(), TOLERANCE);
    }

    /** Whether a number is equal, or has two decimals and is near. */
    private static boolean isNear(BigDecimal typed, BigDecimal number, BigDecimal distance) {
        return typed.compareTo(number) == 0
                || typed.scale() >= DECIMALS && typed.subtract(number).abs().compareTo(distance) <= 0;
    }

    @Override
    public Stream<NamedMistake> mistakes() {
        return listed.stream()
                .filter(mistake -> mistake.number().subtract(answer).abs().compareTo(TOO_NEAR) > 0);
    }
}
