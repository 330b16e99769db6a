package kernelight.screen.filters.model;

import java.util.List;
import java.util.Optional;
import kernelight.engine.training.BatchRunner;
import kernelight.filter.Combination;
import kernelight.filter.Filter;
import kernelight.filter.Planes;
import kernelight.filter.ShowAs;
import kernelight.filter.chain.ChainProblem;
import kernelight.filter.chain.ChainRun;
import kernelight.filter.response.Firing;
import kernelight.filter.response.Histogram;
import kernelight.filter.response.StrongestResponses;
import kernelight.screen.filters.model.PictureStep.Filtering;

/** Computes what settings make of a picture. On any thread, one call at a time. */
final class FilterRun {
    /** An odd number, so that 0 is in the middle of a range. */
    private static final int RANGES = 81;

    /** Where no threshold is chosen, this share of the pixels fires at most. */
    private static final double USUAL_SHARE = 0.01;

    /** From which share of the response to the piece itself on a filter that was cut out fires. */
    static final double LIKE_THE_PIECE = 0.7;

    private final BatchRunner runner;
    private Optional<ChainRun> last = Optional.empty();

    FilterRun(BatchRunner runner) {
        this.runner = runner;
    }

    /**
     * All steps up to the one that is seen. What was computed the last time is not computed again.
     *
     * @throws ChainProblem if a step does not fit on what it reads
     */
    Responses compute(FiltersState state) throws ChainProblem {
        ChainRun run = state.chain().run(state.planes(), last, runner);
        last = Optional.of(run);
        Planes after = run.output();
        int plane = Responses.plane(state, after);
        Histogram histogram = Histogram.of(after, plane, RANGES);
        Marking marking = state.marking();
        float threshold = marking.threshold()
                .orElseGet(() -> usualThreshold(state, run.before(state.shown()), after, plane, histogram));
        ShowAs usual = usual(state, after);
        boolean isDetector = usual != ShowAs.CLAMP && !isOfAngles(state); // bright pixels and angles are not found
        boolean fires = marking.fires() && (isDetector || marking.threshold().isPresent());
        return new Responses(
                state,
                run,
                state.showAs().orElse(usual),
                histogram,
                threshold,
                fires ? Optional.of(Firing.at(threshold, after, plane)) : Optional.empty(),
                marking.strongest() && isDetector
                        ? StrongestResponses.of(
                                after,
                                plane,
                                marking.count(),
                                marking.distance(),
                                isOfPiece(state) ? threshold : aboveSmallest(after, plane))
                        : List.of());
    }

    private static float usualThreshold(
            FiltersState state, Planes before, Planes after, int plane, Histogram histogram) {
        if (!isOfPiece(state)) {
            return usualThreshold(histogram);
        }
        double response = Responses.responseToPiece(state, before, plane)
                .orElseGet(() -> (double) Responses.largest(after, plane)); // that of the piece itself, or nearly so
        return (float) (LIKE_THE_PIECE * response);
    }

    /** Where all responses are equal, as on an empty page, none is strong. */
    private static float aboveSmallest(Planes after, int plane) {
        float smallest = Float.POSITIVE_INFINITY;
        for (float number : after.planes().get(plane)) {
            smallest = Math.min(smallest, number);
        }
        return Math.nextUp(smallest);
    }

    private static boolean isOfPiece(FiltersState state) {
        return state.filtering().filters().stream().anyMatch(filter -> filter.source() == ChosenFilter.Source.PIECE);
    }

    /** The beginning of the lowest range from which on at most a hundredth of the pixels lies. */
    private static float usualThreshold(Histogram histogram) {
        long all = histogram.counts().stream().mapToLong(Integer::longValue).sum();
        long above = 0;
        int range = histogram.counts().size() - 1;
        while (range > 0 && above + histogram.counts().get(range) <= all * USUAL_SHARE) {
            above += histogram.counts().get(range);
            range--;
        }
        return rounded(histogram.start(range + 1), histogram.limit());
    }

    /** To a hundredth of the limit, which is a round number. */
    private static float rounded(double threshold, double limit) {
        return (float) (Math.ceil(threshold / limit * 100) / 100 * limit);
    }

    private static boolean isOfAngles(FiltersState state) {
        return state.step() instanceof Filtering filtering
                && filtering.step().filters().stream().anyMatch(filter -> filter.combination() == Combination.ANGLE);
    }

    /** What shows most of the numbers: those of a picture as they are, a steepness up to the largest, others signed. */
    private static ShowAs usual(FiltersState state, Planes after) {
        if (state.shown() > 0 || !(state.step() instanceof Filtering filtering) || after.smallest() < 0) {
            return ShowAs.SIGNED;
        }
        return filtering.step().filters().stream().anyMatch(filter -> filter.combination() == Combination.MAGNITUDE)
                ? ShowAs.STRETCH
                : filtering.step().filters().stream().anyMatch(Filter::isSigned) ? ShowAs.SIGNED : ShowAs.CLAMP;
    }
}
