package kernelight.exercise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;
import kernelight.walk.SlidingAxis;

/** The answer of a learner who makes a given mistake. */
public final class Mistaken {
    private static final int ENDLESS = 20;

    private Mistaken() {}

    public static Optional<String> typed(CellMistake mistake, CellQuestion question) {
        WindowReading right = WindowReading.right(question.example(), question.output());
        return typed(mistake.name(), mistake.guesses(right).map(Guess::number), question);
    }

    public static Optional<String> typed(PoolingMistake mistake, PoolingQuestion question) {
        return typed(
                mistake.name(),
                mistake.guesses(PooledWindow.right(question.example(), question.output()))
                        .map(Guess::number),
                question);
    }

    public static Optional<String> typed(FilterGradientMistake mistake, FilterGradientQuestion question) {
        GradientReading right = GradientReading.right(question.backward(), question.weight());
        return typed(mistake.name(), mistake.guesses(right).map(Guess::number), question);
    }

    public static Optional<String> typed(InputGradientMistake mistake, InputGradientQuestion question) {
        GradientReading right = GradientReading.right(question.backward(), question.input());
        return typed(mistake.name(), mistake.guesses(right).map(Guess::number), question);
    }

    public static Optional<String> typed(BiasGradientMistake mistake, BiasGradientQuestion question) {
        GradientReading right = GradientReading.right(question.backward(), question.bias());
        return typed(mistake.name(), mistake.guesses(right).map(Guess::number), question);
    }

    public static Optional<String> typed(PoolingGradientMistake mistake, PoolingGradientQuestion question) {
        PooledGradient right = new PooledGradient(question.example(), question.outputGradient(), question.input());
        return typed(mistake.name(), mistake.guesses(right).map(Guess::number), question);
    }

    /** A size along one direction. */
    public static Optional<String> typed(SizeMistake mistake, SlidingAxis axis, SlidingAxis other) {
        SizeQuestion question = new SizeQuestion(axis, other);
        return typed(mistake.name(), mistake.guess(axis, other).stream(), question);
    }

    /** The first of these numbers whose verdict names this mistake and no other. */
    private static Optional<String> typed(String mistake, Stream<BigDecimal> numbers, NumberQuestion question) {
        return numbers.filter(number -> question.verdict(number) instanceof Verdict.Mistaken mistaken
                        && mistaken.explanation().key().endsWith("." + mistake))
                .map(number -> number.scale() > ENDLESS ? number.setScale(4, RoundingMode.HALF_UP) : number)
                .map(BigDecimal::toPlainString)
                .findFirst();
    }
}
