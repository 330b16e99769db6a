package kernelight.stage.state;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kernelight.formula.Quantity;
import kernelight.words.LocalizedMessage;

/**
 * Subtotals as the terms of a sum.
 *
 * @param subtotals of all parts
 * @param terms those that they are the subtotals of
 */
record SubtotalTerms(List<SumLine.Subtotal> subtotals, SumLine.Terms terms, Quantity quantity)
        implements SumLine.Terms {
    @Override
    public int size() {
        return subtotals.size();
    }

    @Override
    public int end(int index) {
        return subtotals.get(index).end();
    }

    /** A negative subtotal is subtracted; the first one keeps its sign. */
    @Override
    public Optional<String> sign(int index) {
        return index > 0 && value(index).startsWith(FormulaTexts.MINUS)
                ? Optional.of(FormulaTexts.MINUS)
                : Optional.empty();
    }

    /** The only one says what it is the sum of; several are named where they are opened. */
    @Override
    public Optional<LocalizedMessage> name(int index) {
        return size() == 1 ? Optional.of(subtotals.get(index).part()) : Optional.empty();
    }

    @Override
    public String first(int index) {
        return sign(index).isPresent() ? value(index).substring(FormulaTexts.MINUS.length()) : value(index);
    }

    private String value(int index) {
        return subtotals.get(index).value();
    }

    @Override
    public String second(int index) {
        return "";
    }

    @Override
    public Quantity firstQuantity(int index) {
        return quantity;
    }

    @Override
    public Quantity secondQuantity(int index) {
        return quantity;
    }

    @Override
    public String running(int index) {
        return terms.running(end(index) - 1);
    }

    @Override
    public List<Integer> widestTerms() {
        return IntStream.range(0, size()).boxed().toList();
    }

    @Override
    public List<String> widestRunning() {
        return IntStream.range(0, size()).mapToObj(this::running).toList();
    }
}
