package kernelight.stage.sheet;

import java.util.function.Function;
import kernelight.formula.Quantity;
import kernelight.walk.CellFormula;
import kernelight.walk.GridName;
import kernelight.walk.Term;

/** The terms of a formula in writing. */
final class TermTexts implements SumLine.Terms {
    private static final String SQUARED = "\u00b2";

    private final CellFormula formula;
    private final Function<GridName, Quantity> quantities;

    /** @param quantities whose number stands in a table */
    TermTexts(CellFormula formula, Function<GridName, Quantity> quantities) {
        this.formula = formula;
        this.quantities = quantities;
    }

    @Override
    public int size() {
        return formula.terms().size();
    }

    @Override
    public String first(int index) {
        Term term = formula.terms().get(index);
        return switch (term.form()) {
            case PRODUCT -> {
                String factor = NumberText.factor(term.firstValue());
                yield term.divisor() > 1 ? factor + "/" + term.divisor() : factor;
            }
            case SQUARE -> NumberText.factor(term.firstValue()) + SQUARED;
            case SQUARED_DIFFERENCE -> "(" + difference(term) + ")" + SQUARED;
            case EXPONENTIAL -> "e^(" + difference(term) + ")";
        };
    }

    /** "4\u22123", the two numbers of a term. */
    private static String difference(Term term) {
        return NumberText.inSum(term.firstValue()) + "\u2212" + NumberText.factor(term.secondValue());
    }

    @Override
    public String second(int index) {
        Term term = formula.terms().get(index);
        return isProduct(term) ? NumberText.factor(term.secondValue()) : "";
    }

    /** Whether a term has two factors. */
    static boolean isProduct(Term term) {
        return term.form() == Term.Form.PRODUCT && term.second().isPresent();
    }

    @Override
    public Quantity firstQuantity(int index) {
        return quantities.apply(formula.terms().get(index).first().grid());
    }

    @Override
    public Quantity secondQuantity(int index) {
        return quantities.apply(
                formula.terms().get(index).second().orElseThrow().grid());
    }

    @Override
    public String running(int index) {
        return NumberText.inSum(formula.ofFirst(index + 1));
    }
}
