package kernelight.stage.paint;

import java.util.OptionalInt;

/**
 * Where the terms of a sum stand on the strip. All terms have the same width, so nothing shifts from step to step.
 * Where not all fit, they are shown in pages of whole rows of the filter, and the sum of earlier pages stands in front
 * as one number, so what is shown always adds up.
 *
 * @param first the first term on the page, counted from 0
 * @param count how many terms are on the page
 * @param start left end of the page's first term; what came before stands left of it
 * @param slot the width of a term without its sign
 * @param plus the width of a sign
 * @param hasEarlier whether terms of an earlier page came before
 * @param hasMore whether terms of a later page follow
 * @param afters the width of the finishing steps after the terms; 0 where they are not on this page
 * @param noteBelow whether the note stands below the sum instead of beside it
 */
record StripLayout(
        double fontSize,
        int first,
        int count,
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

    /** Lays the terms out in this width: in one line, in one line with the note below, or in pages. */
    static StripLayout of(StripMeasures measures, int done, double width) {
        double beside = widestPlus(measures, true, width);
        if (beside >= NARROWEST_PLUS * measures.fontSize() * measures.signShare()) {
            return whole(measures, beside, false, width);
        }
        double below = widestPlus(measures, false, width);
        if (below >= NARROWEST_PLUS * measures.fontSize() * measures.signShare()) {
            return whole(measures, below, true, width);
        }
        return page(measures, done, width);
    }

    /** Whether all terms stand in one line in this width. */
    static boolean fitsInOneLine(StripMeasures measures, double width) {
        return widestPlus(measures, false, width) >= NARROWEST_PLUS * measures.fontSize() * measures.signShare();
    }

    /** The width at which everything stands side by side with room to spare. */
    static double roomyWidth(StripMeasures measures) {
        return Math.ceil(withoutPluses(measures, true)
                + pluses(measures) * WIDEST_PLUS * measures.fontSize() * measures.signShare());
    }

    /** How many signs stand between the terms and before the sum. */
    private static int pluses(StripMeasures measures) {
        return measures.terms();
    }

    private static double withoutPluses(StripMeasures measures, boolean noteBeside) {
        return measures.opening()
                + measures.terms() * measures.slot()
                + measures.aftersWidth()
                + measures.resultWidth()
                + (noteBeside ? measures.noteWithGap() : 0);
    }

    /** The widest sign that lets all terms stand in one line. */
    private static double widestPlus(StripMeasures measures, boolean noteBeside, double width) {
        double widest = WIDEST_PLUS * measures.fontSize() * measures.signShare();
        double left = width - withoutPluses(measures, noteBeside);
        if (pluses(measures) == 0) {
            return left >= 0 ? widest : 0;
        }
        return Math.min(widest, left / pluses(measures));
    }

    private static StripLayout whole(StripMeasures measures, double plus, boolean noteBelow, double width) {
        double all = withoutPluses(measures, !noteBelow) + pluses(measures) * plus;
        return new StripLayout(
                measures.fontSize(),
                0,
                measures.terms(),
                (width - all) / 2 + measures.opening(),
                measures.slot(),
                plus,
                false,
                false,
                measures.aftersWidth(),
                noteBelow);
    }

    private static StripLayout page(StripMeasures measures, int done, double width) {
        double plus = measures.fontSize() * NARROWEST_PLUS * measures.signShare();
        double earlier = measures.opening() + measures.sum() + plus;
        double dots = plus * DOTS;
        double rest = earlier + Math.max(dots, measures.aftersWidth()) + plus + measures.resultWidth();
        int perPage = Math.max(1, (int) ((width - rest + plus) / (measures.slot() + plus)));
        if (perPage > measures.termsPerLine()) {
            perPage -= perPage % measures.termsPerLine();
        }
        int page = Math.max(0, done - 1) / perPage;
        int first = page * perPage;
        int count = Math.min(perPage, measures.terms() - first);
        boolean more = first + count < measures.terms();
        // Terms have the same positions on every page, except on a last page with fewer terms.
        double shown = count < perPage
                ? earlier + count * (measures.slot() + plus) + measures.aftersWidth() + measures.resultWidth()
                : perPage * (measures.slot() + plus) - plus + rest;
        double start = Math.max(0, (width - shown) / 2) + earlier;
        return new StripLayout(
                measures.fontSize(),
                first,
                count,
                start,
                measures.slot(),
                plus,
                page > 0,
                more,
                more ? 0 : measures.aftersWidth(),
                true);
    }

    /** Left end of a term. */
    double termX(int index) {
        return start + (index - first) * (slot + plus);
    }

    /** Right end of the last term. */
    double lastTermEnd() {
        return count == 0 ? start : termX(first + count - 1) + slot;
    }

    /** Right end of the last thing before the sign of equality. */
    double end() {
        return lastTermEnd() + (hasMore ? plus * DOTS : 0) + afters;
    }

    /** The term at this x, if there is one. */
    OptionalInt termAt(double x) {
        double position = (x - start) / (slot + plus);
        int index = first + (int) Math.floor(position);
        boolean onTerm = position >= 0 && position - Math.floor(position) <= slot / (slot + plus);
        return onTerm && index < first + count ? OptionalInt.of(index) : OptionalInt.empty();
    }
}
