package kernelight.stage.sheet;

import java.util.List;
import java.util.Optional;
import kernelight.formula.Quantity;
import kernelight.words.Message;

/**
 * The making of one number, written out.
 *
 * @param opening what stands before the terms: "max(" for poolings, nothing for sums
 * @param separator what stands between two terms
 * @param termsPerLine terms that belong together on one page
 * @param done how many terms are in
 * @param current which term the last micro-step took in; -1 if none
 * @param winner which term is the largest or the smallest so far; -1 if that is not asked
 * @param after what follows the terms: a division, the bias, ReLU
 * @param result the number so far
 * @param resultQuantity whose colour it has
 * @param note a few words beside it
 * @param begun whether anything is in yet
 */
public record SumLine(
        String opening,
        String separator,
        List<Product> terms,
        int termsPerLine,
        int done,
        int current,
        int winner,
        List<After> after,
        String result,
        Quantity resultQuantity,
        Message note,
        boolean begun) {
    /**
     * One factor or two.
     *
     * @param running what all terms up to this one come to
     */
    public record Product(Factor first, Optional<Factor> second, String running) {}

    /** A number in its quantity's colour. */
    public record Factor(String text, Quantity quantity) {}

    /**
     * Something that happens to the sum once the terms are in.
     *
     * @param sign what stands before it: plus, divided by, an arrow
     */
    public record After(String sign, Factor factor, boolean done, boolean current) {}
}
