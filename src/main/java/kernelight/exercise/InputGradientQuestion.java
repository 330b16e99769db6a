package kernelight.exercise;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import kernelight.walk.BackwardCase;
import kernelight.walk.Cell;
import kernelight.walk.ExactNumber;
import kernelight.walk.InputGradient;
import kernelight.walk.Term;
import kernelight.words.LocalizedMessage;

/**
 * Asks for the gradient with respect to one input cell of a convolution.
 *
 * @param input the cell of the input
 */
public record InputGradientQuestion(BackwardCase backward, Cell input) implements NumberQuestion {
    @Override
    public BigDecimal answer() {
        return new InputGradient(backward).formula(input).result();
    }

    @Override
    public Stream<NamedMistake> mistakes() {
        GradientReading right = GradientReading.right(backward, input);
        return NamedMistake.all("exercise.gradient.", InputGradientMistake.values(), mistake -> mistake.guesses(right));
    }

    /** Says whose gradients reach the cell, and the first product. */
    @Override
    public LocalizedMessage hint() {
        List<Term> terms = new InputGradient(backward).formula(input).terms();
        if (terms.isEmpty()) {
            return LocalizedMessage.of("exercise.gradient.hint.input.none");
        }
        LocalizedMessage rows = CoveredCells.of(
                        terms.stream().map(term -> term.first().cell().row()))
                .named("rows");
        LocalizedMessage columns = CoveredCells.of(
                        terms.stream().map(term -> term.first().cell().column()))
                .named(backward.example().dimensions() == 1 ? "cells" : "columns");
        String gradient = ExactNumber.factor(terms.getFirst().firstValue());
        String weight = ExactNumber.factor(terms.getFirst().secondValue());
        boolean isSignal = backward.example().dimensions() == 1;
        String key =
                "exercise.gradient.hint.input." + (isSignal ? "signal" : "picture") + (terms.size() == 1 ? ".one" : "");
        return isSignal
                ? LocalizedMessage.of(key, columns, gradient, weight)
                : LocalizedMessage.of(key, rows, columns, gradient, weight);
    }
}
