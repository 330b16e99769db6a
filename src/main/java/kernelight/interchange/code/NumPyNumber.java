package kernelight.interchange.code;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kernelight.walk.CellFormula;
import kernelight.walk.FinishingStep;
import kernelight.walk.Reduction;
import kernelight.walk.Term;

/**
 * One number of a network in NumPy: the numbers that were read, the weights, their products, the sum, and the steps after
 * it, a line each.
 */
public final class NumPyNumber {
    private NumPyNumber() {}

    /**
     * The whole program, which asserts the number.
     *
     * @param name what the number is called, in English
     * @param formula that of a number of a layer
     * @throws ArithmeticException if the number is not finite
     */
    public static String write(String name, CellFormula formula) {
        BigDecimal expected = formula.result();
        List<Term> terms = formula.terms();
        PythonText text = new PythonText();
        if (NumPySteps.needErrorFunction(formula.steps())) {
            text.line("import math").line();
        }
        text.line("import numpy as np").line().line("# ", name);
        if (terms.isEmpty()) {
            text.line("terms = np.zeros(1)  # it reads nothing but padding");
        } else {
            read(text, terms);
        }
        text.line().line("y = ", reduction(formula.reduction()), "(terms)");
        for (FinishingStep step : formula.steps()) {
            NumPySteps.write(text, step, terms);
        }
        return text.line()
                .line("# The number that Kernelight shows; the order of a sum changes its last digits")
                .line("expected = ", PythonText.number(expected))
                .line("assert np.isclose(y, expected, rtol=1e-9, atol=1e-12 * np.max(np.abs(terms)))")
                .line("print(y)")
                .toString();
    }

    /** Writes what is read, and the terms that are made of it. */
    private static void read(PythonText text, List<Term> terms) {
        TermLayout layout = TermLayout.of(terms);
        text.line("# What it reads", layout.description());
        array(text, "x", layout, terms, Term::firstValue);
        Optional<Operand> operand = operand(terms);
        operand.ifPresent(other -> {
            text.line().line("# ", other.description());
            if (other.isOne() && terms.size() > 1) {
                text.line(
                        other.name(), " = ", PythonText.number(terms.getFirst().secondValue()));
            } else {
                array(text, other.name(), layout, terms, Term::secondValue);
            }
        });
        String name = operand.map(Operand::name).orElse("");
        text.line()
                .line(
                        "terms = ",
                        switch (terms.getFirst().form()) {
                            case PRODUCT -> operand.isEmpty() ? "x" : "x * " + name;
                            case SQUARE -> "x**2";
                            case SQUARED_DIFFERENCE -> "(x - " + name + ") ** 2";
                            case EXPONENTIAL -> "np.exp(x - " + name + ")";
                        });
    }

    private static void array(
            PythonText text, String name, TermLayout layout, List<Term> terms, Function<Term, BigDecimal> number) {
        text.array(name, "np.array", layout.sides(), terms.stream().map(number).toList(), "");
    }

    /** @param isOne whether all terms have the same cell for it */
    private record Operand(String name, String description, boolean isOne) {}

    /** What the numbers that are read are combined with; empty if they are taken as they are. */
    private static Optional<Operand> operand(List<Term> terms) {
        return terms.stream()
                .flatMap(term -> term.second().stream())
                .findFirst()
                .map(second -> {
                    boolean isOne = terms.stream()
                            .allMatch(
                                    term -> term.second().filter(second::equals).isPresent());
                    if (terms.getFirst().form() == Term.Form.EXPONENTIAL) {
                        return new Operand("largest", "The largest of them, subtracted against overflow", isOne);
                    }
                    return switch (second.grid()) {
                        case MEAN -> new Operand("mean", "Their mean", isOne);
                        case CENTERS -> new Operand("centers", "The unit's centers", isOne);
                        default -> new Operand("w", "The weights", isOne);
                    };
                });
    }

    private static String reduction(Reduction reduction) {
        return switch (reduction) {
            case SUM -> "np.sum";
            case MAX -> "np.max";
            case MIN -> "np.min";
        };
    }
}
