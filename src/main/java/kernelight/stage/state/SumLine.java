package kernelight.stage.state;

import java.util.List;
import java.util.Optional;
import kernelight.formula.Quantity;
import kernelight.words.LocalizedMessage;

/**
 * The computation of one number, written out.
 *
 * @param opening what stands before the terms: "max(" for poolings, nothing for sums
 * @param closing what stands behind the terms: a parenthesis, or nothing
 * @param separator what stands between two terms
 * @param termsPerLine terms that belong together on one page
 * @param done how many terms have been taken
 * @param current the index of the term that the last micro-step took; -1 if none
 * @param winner the index of the term that is the max or min so far; -1 in a sum
 * @param subtotals the subtotal of each part of the terms
 * @param after the finishing steps after the terms, such as a division or the bias, with parentheses that end there
 * @param equality the sign before the result: equal, or about equal to the rounded terms
 * @param result the result so far
 * @param activation the activation function applied to the result, if there is one
 * @param resultQuantity the quantity whose colour the result has
 * @param note a few words beside the result
 * @param begun whether anything has been taken yet
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
        LocalizedMessage note,
        boolean begun) {
    /** As many terms as those of a filter of 3 x 3 are always seen together. */
    public static final int FEW_TERMS = 9;

    /** Whether it is a number that is only copied: a sum of one term, which is the result. */
    public boolean isCopy() {
        return opening.isEmpty()
                && terms.size() == 1
                && terms.second(0).isEmpty()
                && after.isEmpty()
                && activation.isEmpty();
    }

    /**
     * The same where subtotals stand elsewhere: without them, and once all terms have been taken, with the subtotals as
     * its terms. Many terms of a single part are then one number, to which the rest of the sum is added.
     */
    public SumLine withSubtotalsAsTerms() {
        List<Subtotal> parts = subtotals.parts() > 1 ? subtotals.begun() : single();
        boolean areWhole = !parts.isEmpty() && done == terms.size() && current < 0;
        return new SumLine(
                opening,
                closing,
                separator,
                areWhole ? new SubtotalTerms(parts, terms, resultQuantity) : terms,
                areWhole ? 1 : termsPerLine,
                areWhole ? parts.size() : done,
                current,
                winner,
                Subtotals.NONE,
                after,
                equality,
                result,
                activation,
                resultQuantity,
                note,
                begun);
    }

    /** Empty where the terms are few, or where nothing is done with their sum. */
    private List<Subtotal> single() {
        boolean isUseful = separator.equals("+")
                && opening.isEmpty()
                && terms.size() > FEW_TERMS
                && !(after.isEmpty() && activation.isEmpty());
        return isUseful
                ? List.of(new Subtotal(
                        LocalizedMessage.of("stage.strip.all", terms.size()),
                        terms.running(terms.size() - 1),
                        terms.size()))
                : List.of();
    }

    /** The terms as texts. They are written on demand: there may be thousands, of which a few are in sight. */
    public interface Terms {
        int size();

        /** How many terms of the formula have been taken up to and including this one. */
        default int end(int index) {
            return index + 1;
        }

        /** The sign before a term that has no sign of its own; empty where it is the separator. */
        default Optional<String> sign(int index) {
            return Optional.empty();
        }

        /** A few words below a term; empty where it needs none. */
        default Optional<LocalizedMessage> name(int index) {
            return Optional.empty();
        }

        /** The first factor of a term, or all of a term that is not a product. */
        String first(int index);

        /** The second factor of a product; empty otherwise. */
        String second(int index);

        Quantity firstQuantity(int index);

        /** Of a term with two factors. */
        Quantity secondQuantity(int index);

        /** The sum of all terms up to and including this one, or their max or min. */
        String running(int index);

        /** Terms among which is the widest, of thousands a few: those that are written alike are named once. */
        List<Integer> widestTerms();

        /** Running sums among which is the widest: those that are written with the most characters. */
        List<String> widestRunning();
    }

    /**
     * The subtotals of the parts: in a sum over several channels, that of each channel.
     *
     * @param parts how many parts there are; fewer than two where subtotals would say nothing
     * @param begun the parts that have begun, the last of them so far
     */
    public record Subtotals(int parts, List<Subtotal> begun) {
        public static final Subtotals NONE = new Subtotals(0, List.of());
    }

    /**
     * The subtotal of one part.
     *
     * @param part its name: the channel or the filter
     * @param end the index after its last term
     */
    public record Subtotal(LocalizedMessage part, String value, int end) {}

    /** A number in its quantity's colour. */
    public record Factor(String text, Quantity quantity) {}

    /**
     * A finishing step: what happens to the sum after all terms.
     *
     * @param sign what stands before it: plus, times, divided by, to the power of
     */
    public record After(String sign, Factor factor, boolean done, boolean current) {}

    /**
     * A function applied to the sum. Its value does not equal the sum, so it follows the result after an arrow.
     *
     * @param result its value; not to be shown before the function has been applied
     */
    public record Activation(String name, String result, boolean done, boolean current) {}
}
