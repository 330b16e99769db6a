package kernelight.stage.state;

import java.util.List;
import java.util.Optional;
import kernelight.formula.Quantity;
import kernelight.words.Message;

/**
 * The making of one number, written out.
 *
 * @param opening what stands before the terms: "max(" for poolings, nothing for sums
 * @param closing what stands behind the terms: a parenthesis, or nothing
 * @param separator what stands between two terms
 * @param termsPerLine terms that belong together on one page
 * @param done how many terms are in
 * @param current which term the last micro-step took in; -1 if none
 * @param winner which term is the largest or the smallest so far; -1 if that is not asked
 * @param subtotals what each part of the terms comes to
 * @param after what follows the terms: a division, the bias; parentheses that end there included
 * @param equality what stands before the result: whether it is equal to what is shown, or about equal
 * @param result what all that comes to so far
 * @param activation what is made of the result in the end, if there is something
 * @param resultQuantity whose colour it has
 * @param note a few words beside it
 * @param begun whether anything is in yet
 */
public record SumLine(
        String opening,
        String closing,
        String separator,
        Terms terms,
        int termsPerLine,
        int done,
        int current,
        int winner,
        Subtotals subtotals,
        List<After> after,
        String equality,
        String result,
        Optional<Activation> activation,
        Quantity resultQuantity,
        Message note,
        boolean begun) {
    /** The terms in writing. They are written when asked for: there may be thousands, of which a few are in sight. */
    public interface Terms {
        int size();

        /** The first factor of a term, or the whole of a term that is no product. */
        String first(int index);

        /** The second factor of a product; empty otherwise. */
        String second(int index);

        Quantity firstQuantity(int index);

        /** Of a term with two factors. */
        Quantity secondQuantity(int index);

        /** What all terms up to this one come to. */
        String running(int index);
    }

    /**
     * What the parts of the terms come to, each alone: in a sum over several channels, those of each channel.
     *
     * @param parts how many parts there are; fewer than two where subtotals would say nothing
     * @param begun the parts that have begun, the last of them so far
     */
    public record Subtotals(int parts, List<Subtotal> begun) {
        public static final Subtotals NONE = new Subtotals(0, List.of());
    }

    /**
     * What one part comes to.
     *
     * @param part its name: the channel or the filter
     */
    public record Subtotal(Message part, String value) {}

    /** A number in its quantity's colour. */
    public record Factor(String text, Quantity quantity) {}

    /**
     * Something that happens to the sum once the terms are in.
     *
     * @param sign what stands before it: plus, times, divided by, to the power of
     */
    public record After(String sign, Factor factor, boolean done, boolean current) {}

    /**
     * A function that the sum is put through: it does not equal its sum, so it stands behind it, after an arrow.
     *
     * @param result what it makes of the sum; not to be shown before it is done
     */
    public record Activation(String name, String result, boolean done, boolean current) {}
}
