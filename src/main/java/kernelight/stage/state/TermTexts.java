package kernelight.stage.state;

import java.util.List;
import java.util.function.Function;
import kernelight.formula.Quantity;
import kernelight.walk.CellFormula;
import kernelight.walk.GridName;

/** The terms of a formula as texts, and the quantity of each factor. */
final class TermTexts implements SumLine.Terms {
    private final CellFormula formula;
    private final FormulaTexts texts;
    private final Function<GridName, Quantity> quantities;

    /** @param quantities the quantity that each table holds */
    TermTexts(CellFormula formula, Function<GridName, Quantity> quantities) {
        this.formula = formula;
        this.quantities = quantities;
        texts = FormulaTexts.of(formula);
    }

    @Override
    public int size() {
        return formula.terms().size();
    }

    @Override
    public String first(int index) {
        return texts.first(index);
    }

    @Override
    public String second(int index) {
        return texts.second(index);
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
        return texts.running(index);
    }

    @Override
    public List<Integer> widestTerms() {
        return texts.widestTerms();
    }

    @Override
    public List<String> widestRunning() {
        return texts.widestRunning();
    }
}
