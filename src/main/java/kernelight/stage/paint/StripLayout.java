package kernelight.stage.paint;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Where the terms of a sum stand on the strip. All terms have the same width, so nothing shifts from step to step.
 * Where not all fit, they are shown in pages of whole rows of the filter, and the sum of earlier pages stands in front
 * as one number, so what is shown always adds up.
 *
 * @param first the first term on the page, counted from 0
 * @param count how many terms are on the page
 * @param perLine how many terms stand side by side
 * @param lines for how many lines of terms there is room; a last page may need fewer
 * @param start left end of the first term of each line; what came before stands left of it
 * @param slot the width of a term without its sign
 * @param plus the width of a sign
 * @param hasEarlier whether terms of an earlier page came before
 * @param hasMore whether terms of a later page follow
 * @param afters the width of the finishing steps after the terms; 0 where they are not on this page
 * @param noteBelow whether the note stands below the sum instead of beside it
 */
record StripLayout(
        double fontSize,
        double noteSize,
        int first,
        int count,
        int perLine,
        int lines,
        double start,
        double slot,
        double plus,
        boolean hasEarlier,
        boolean hasMore,
        double afters,
        boolean noteBelow) {
    /** A sign with its gaps, as a share of the font size. */
    private static final double WIDEST_PLUS = 1.9;

    private static final double NARROWEST_PLUS = 1.45;
    private static final double DOTS = 1.6;

    /** All terms in this many lines, with the note below if need be; empty where they are too wide for it. */
    static Optional<StripLayout> whole(StripMeasures measures, int lines, double width) {
        int perLine = perLine(measures, lines);
        if (Math.max(1, Math.ceilDiv(measures.terms(), perLine)) != lines) {
            return Optional.empty();
        }
        double narrowest = NARROWEST_PLUS * measures.fontSize() * measures.signShare();
        double beside = widestPlus(measures, lines, true, width);
        double plus = beside >= narrowest ? beside : widestPlus(measures, lines, false, width);
        return plus >= narrowest
                ? Optional.of(whole(measures, lines, plus, beside < narrowest, width))
                : Optional.empty();
    }

    /** How many terms stand side by side where all stand in so many lines: whole rows of the filter. */
    private static int perLine(StripMeasures measures, int lines) {
        int even = Math.max(1, Math.ceilDiv(measures.terms(), lines));
        return lines == 1 ? even : Math.ceilDiv(even, measures.termsPerLine()) * measures.termsPerLine();
    }

    private static StripLayout whole(StripMeasures measures, int lines, double plus, boolean noteBelow, double width) {
        double lead = lead(measures, lines, plus);
        double all = Math.max(line(measures, lines, plus), lastLine(measures, lines, plus, !noteBelow));
        return new StripLayout(
                measures.fontSize(),
                measures.noteSize(),
                0,
                measures.terms(),
                perLine(measures, lines),
                lines,
                (width - lead - all) / 2 + lead,
                measures.slot(),
                plus,
                false,
                false,
                measures.aftersWidth(),
                noteBelow);
    }

    /** What stands left of the terms: a parenthesis, or the sign that the second line begins with. */
    private static double lead(StripMeasures measures, int lines, double plus) {
        return lines == 1 ? measures.opening() : Math.max(measures.opening(), plus);
    }

    /** The width of a line that is full of terms. */
    private static double line(StripMeasures measures, int lines, double plus) {
        int terms = Math.min(perLine(measures, lines), measures.terms());
        return terms * measures.slot() + Math.max(0, terms - 1) * plus;
    }

    private static double lastLine(StripMeasures measures, int lines, double plus, boolean noteBeside) {
        int terms = measures.terms() - (lines - 1) * perLine(measures, lines);
        return terms * (measures.slot() + plus)
                + measures.aftersWidth()
                + measures.resultWidth()
                + (noteBeside ? measures.noteWithGap() : 0);
    }

    /** The widest room for a sign that lets all terms stand in so many lines. */
    private static double widestPlus(StripMeasures measures, int lines, boolean noteBeside, double width) {
        double widest = WIDEST_PLUS * measures.fontSize() * measures.signShare();
        double lead = lead(measures, lines, widest);
        double full = (width - lead - line(measures, lines, 0)) / Math.max(1, perLine(measures, lines) - 1);
        int lastTerms = measures.terms() - (lines - 1) * perLine(measures, lines);
        double last = width - lead - lastLine(measures, lines, 0, noteBeside);
        if (lastTerms == 0) {
            return last >= 0 ? widest : 0;
        }
        return Math.min(widest, lines == 1 ? last / lastTerms : Math.min(full, last / lastTerms));
    }

    /** The width at which everything stands side by side with room to spare. */
    static double roomyWidth(StripMeasures measures) {
        return Math.ceil(measures.opening()
                + lastLine(measures, 1, WIDEST_PLUS * measures.fontSize() * measures.signShare(), true));
    }

    /** The page with the current term, of so many lines: as many terms as fit beside the result, and in lines above it. */
    static StripLayout page(StripMeasures measures, int done, int lines, double width) {
        double plus = measures.fontSize() * NARROWEST_PLUS * measures.signShare();
        double earlier = measures.opening() + measures.sum() + plus;
        double dots = plus * DOTS;
        double rest = earlier + Math.max(dots, measures.aftersWidth()) + plus + measures.resultWidth();
        int besideResult = fitting(measures, plus, width - rest);
        int fullLine = lines == 1 ? besideResult : fitting(measures, plus, width - earlier);
        int perPage = (lines - 1) * fullLine + besideResult;
        int page = Math.max(0, done - 1) / perPage;
        int first = page * perPage;
        int count = Math.min(perPage, measures.terms() - first);
        boolean more = first + count < measures.terms();
        int perLine = perLine(count, besideResult, fullLine);
        int inLastLine = count - (Math.ceilDiv(count, perLine) - 1) * perLine;
        // The places of the terms are those of the page before, but for the fewer ones of a last page.
        double above = count > perLine ? earlier + perLine * (measures.slot() + plus) - plus : 0;
        double last = inLastLine * (measures.slot() + plus)
                + (count < perPage ? earlier + measures.aftersWidth() + measures.resultWidth() : rest - plus);
        double start = Math.max(0, (width - Math.max(above, last)) / 2) + earlier;
        return new StripLayout(
                measures.fontSize(),
                measures.noteSize(),
                first,
                count,
                perLine,
                lines,
                start,
                measures.slot(),
                plus,
                page > 0,
                more,
                more ? 0 : measures.aftersWidth(),
                true);
    }

    /** How many terms stand side by side in this width: whole rows of the filter, if one fits; at least one term. */
    private static int fitting(StripMeasures measures, double plus, double width) {
        int terms = Math.max(1, (int) ((width + plus) / (measures.slot() + plus)));
        return terms > measures.termsPerLine() ? terms - terms % measures.termsPerLine() : terms;
    }

    /** How many terms a line has, so that no more than fit stand beside the result: a last page may need shorter lines. */
    private static int perLine(int count, int besideResult, int fullLine) {
        return IntStream.iterate(fullLine, terms -> terms > besideResult, terms -> terms - 1)
                .filter(terms -> count - (Math.ceilDiv(count, terms) - 1) * terms <= besideResult)
                .findFirst()
                .orElse(besideResult);
    }

    /** The line of a term, counted from 0. */
    int lineOf(int index) {
        return (index - first) / perLine;
    }

    /** Whether a term stands at the beginning of a line that is not the first. */
    boolean startsLine(int index) {
        return index > first && (index - first) % perLine == 0;
    }

    /** The line of the result. */
    int lastLine() {
        return count == 0 ? 0 : lineOf(first + count - 1);
    }

    /** Left end of a term's room. */
    double termX(int index) {
        return start + (index - first) % perLine * (slot + plus);
    }

    /** Right end of the last term's room. */
    double lastTermEnd() {
        return count == 0 ? start : termX(first + count - 1) + slot;
    }

    /** Right end of the last thing before the sign of equality. */
    double end() {
        return lastTermEnd() + (hasMore ? plus * DOTS : 0) + afters;
    }

    /** The term at this place of a line, if there is one. */
    OptionalInt termAt(double x, int line) {
        double place = (x - start) / (slot + plus);
        int index = first + line * perLine + (int) Math.floor(place);
        boolean onTerm = place >= 0 && place < perLine && place - Math.floor(place) <= slot / (slot + plus);
        return onTerm && line >= 0 && index < first + count ? OptionalInt.of(index) : OptionalInt.empty();
    }
}
