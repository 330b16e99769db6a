package kernelight.stage.sheet;

import java.util.function.Function;
import kernelight.formula.Quantity;
import kernelight.walk.CellFormula;
import kernelight.walk.GridName;
import kernelight.walk.RunningSums;
import kernelight.walk.Term;

/** The terms of a formula in writing. */
final class TermTexts implements SumLine.Terms {
    private final CellFormula formula;
    private final Function<GridName, Quantity> quantities;
    private final RunningSums sums;

    /** @param quantities whose number stands in a table */
    TermTexts(CellFormula formula, Function<GridName, Quantity> quantities) {
        this.formula = formula;
        this.quantities = quantities;
        sums = new RunningSums(formula);
    }

    @Override
    public int size() {
        return formula.terms().size();
    }

    @Override
    public String first(int index) {
        Term term = formula.terms().get(index);
        String factor = NumberText.factor(term.firstValue());
        return term.divisor() > 1 ? factor + "/" + term.divisor() : factor;
    }

    @Override
    public String second(int index) {
        Term term = formula.terms().get(index);
        return term.second().isEmpty() ? "" : NumberText.factor(term.secondValue());
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
        return NumberText.inSum(sums.ofFirst(index + 1));
    }
}
