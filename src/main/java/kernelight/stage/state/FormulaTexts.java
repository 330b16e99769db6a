package kernelight.stage.state;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import kernelight.walk.CellFormula;
import kernelight.walk.ExactNumber;
import kernelight.walk.Term;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a formula as texts, each written once. Every step measures the texts of all terms, of which there may be
 * thousands, and most steps stay within one formula, so the texts of the last formula are cached. Thread-safe: a race
 * writes the same text twice.
 */
final class FormulaTexts {
    /** A point or a parenthesis is narrower than a digit: a text with so many characters less may be wider. */
    private static final int SHORTER_BUT_MAYBE_WIDER = 4;

    private static final String SQUARED = "\u00b2";
    static final String MINUS = "\u2212";

    private static volatile @Nullable FormulaTexts last;
    /** While another number is pointed at, the texts of both are needed at every motion. */
    private static volatile @Nullable FormulaTexts lastButOne;

    private final CellFormula formula;
    private final Optional<FormulaDigits> digits;
    private final @Nullable String[] firsts;
    private final @Nullable String[] seconds;
    private final @Nullable String[] runnings;
    private @Nullable List<Integer> widestTerms;
    private @Nullable List<String> widestRunning;

    private FormulaTexts(CellFormula formula) {
        this.formula = formula;
        digits = FormulaDigits.of(formula);
        firsts = new String[formula.terms().size()];
        seconds = new String[firsts.length];
        runnings = new String[firsts.length];
    }

    static FormulaTexts of(CellFormula formula) {
        FormulaTexts texts = last;
        if (texts != null && texts.formula == formula) {
            return texts;
        }
        FormulaTexts earlier = lastButOne;
        if (earlier != null && earlier.formula == formula) {
            return earlier;
        }
        lastButOne = texts;
        FormulaTexts written = new FormulaTexts(formula);
        last = written;
        return written;
    }

    /** The first factor of a term, or all of a term that is not a product. */
    String first(int index) {
        return cached(firsts, index, at -> first(formula.terms().get(at)));
    }

    /** The second factor of a product; empty otherwise. */
    String second(int index) {
        return cached(seconds, index, at -> {
            Term term = formula.terms().get(at);
            return isProduct(term) ? factor(second(term.secondValue())) : "";
        });
    }

    /** The sum of all terms up to and including this one, or their max or min. */
    String running(int index) {
        return cached(runnings, index, at -> {
            BigDecimal value = formula.ofFirst(at + 1);
            return digits.map(rounding -> rounding.subtotal(value)).orElseGet(() -> NumberText.inSum(value));
        });
    }

    /** Terms among which is the widest: of each length of their texts, every text once. */
    List<Integer> widestTerms() {
        List<Integer> known = widestTerms;
        if (known == null) {
            int[] lengths = IntStream.range(0, firsts.length)
                    .map(index -> first(index).length() + second(index).length())
                    .toArray();
            int most = IntStream.of(lengths).max().orElse(0);
            Set<String> met = new HashSet<>();
            known = IntStream.range(0, firsts.length)
                    .filter(index -> lengths[index] >= most - SHORTER_BUT_MAYBE_WIDER
                            && met.add(first(index) + " " + second(index)))
                    .boxed()
                    .toList();
            widestTerms = known;
        }
        return known;
    }

    /** Running sums among which is the widest, every text once. */
    List<String> widestRunning() {
        List<String> known = widestRunning;
        if (known == null) {
            List<String> all = IntStream.range(0, firsts.length)
                    .mapToObj(this::running)
                    .distinct()
                    .toList();
            int most = all.stream().mapToInt(String::length).max().orElse(0);
            known = all.stream()
                    .filter(text -> text.length() >= most - SHORTER_BUT_MAYBE_WIDER)
                    .toList();
            widestRunning = known;
        }
        return known;
    }

    /** The subtotal of a part, of the terms taken so far. */
    String subtotal(CellFormula.Part part, int termsDone) {
        BigDecimal before = formula.ofFirst(part.first());
        BigDecimal value = formula.ofFirst(Math.min(part.end(), termsDone)).subtract(before);
        return digits.map(rounding -> rounding.subtotal(value)).orElseGet(() -> NumberText.inSum(value));
    }

    /** The result of the formula, final or so far. */
    String sum(BigDecimal value) {
        return digits.map(rounding -> rounding.sum(value)).orElseGet(() -> NumberText.inSum(value));
    }

    /** The operand of a finishing step; a negative one in parentheses. */
    String finishing(BigDecimal value) {
        return factor(second(value));
    }

    /** Whether the numbers are rounded, so that the result shown is only about equal to them. */
    boolean isRounded() {
        return digits.isPresent();
    }

    private String first(BigDecimal value) {
        return digits.map(rounding -> rounding.first(value)).orElseGet(() -> NumberText.inSum(value));
    }

    private String second(BigDecimal value) {
        return digits.map(rounding -> rounding.second(value)).orElseGet(() -> NumberText.inSum(value));
    }

    /** A negative number in parentheses, since it always follows a sign or a dot. */
    private static String factor(String number) {
        return number.startsWith(MINUS) || number.startsWith(ExactNumber.ROUNDED + MINUS) ? "(" + number + ")" : number;
    }

    /** Whether a term has two factors. */
    static boolean isProduct(Term term) {
        return term.form() == Term.Form.PRODUCT && term.second().isPresent();
    }

    private static String cached(@Nullable String[] texts, int index, IntFunction<String> write) {
        String text = texts[index];
        if (text == null) {
            text = write.apply(index);
            texts[index] = text;
        }
        return text;
    }

    private String first(Term term) {
        return switch (term.form()) {
            case PRODUCT -> {
                String factor = factor(first(term.firstValue()));
                yield term.divisor() > 1 ? factor + "/" + term.divisor() : factor;
            }
            case SQUARE -> factor(first(term.firstValue())) + SQUARED;
            case SQUARED_DIFFERENCE -> "(" + difference(term) + ")" + SQUARED;
            case EXPONENTIAL -> "e^(" + difference(term) + ")";
        };
    }

    /** The difference of a term's two numbers, written out. */
    private String difference(Term term) {
        return first(term.firstValue()) + MINUS + factor(second(term.secondValue()));
    }
}
