package kernelight.walk;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the first terms of a formula come to, for each number of terms; exact. */
public final class RunningSums {
    /** Of small whole numbers; they are most often, and a sum of thousands of them is asked for at every step. */
    private final long @Nullable [] whole;

    private final BigDecimal[] exact;

    public RunningSums(CellFormula formula) {
        whole = formula.reduction() == Reduction.SUM ? wholeSums(formula.terms()) : null;
        exact = whole == null ? exactSums(formula) : new BigDecimal[0];
    }

    /** @param count of terms, at least 1 */
    public BigDecimal ofFirst(int count) {
        return whole == null ? exact[count - 1] : BigDecimal.valueOf(whole[count - 1]);
    }

    /** @return null where a term is not a product of small whole numbers */
    private static long @Nullable [] wholeSums(List<Term> terms) {
        long[] sums = new long[terms.size()];
        long sum = 0;
        for (int index = 0; index < sums.length; index++) {
            Term term = terms.get(index);
            if (!term.isSmallAndWhole()) {
                return null;
            }
            sum += term.wholeProduct();
            sums[index] = sum;
        }
        return sums;
    }

    private static BigDecimal[] exactSums(CellFormula formula) {
        List<Term> terms = formula.terms();
        boolean plain = formula.reduction() == Reduction.SUM && terms.stream().allMatch(term -> term.divisor() == 1);
        BigDecimal[] sums = new BigDecimal[terms.size()];
        BigDecimal sum = BigDecimal.ZERO;
        for (int index = 0; index < sums.length; index++) {
            sum = plain ? sum.add(terms.get(index).product()) : formula.ofFirst(index + 1);
            sums[index] = ExactNumber.normal(sum);
        }
        return sums;
    }
}
