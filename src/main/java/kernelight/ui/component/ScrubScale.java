package kernelight.ui.component;

import kernelight.playback.Timeline;

/**
 * Which place of a scrub bar stands for which position: segments side by side, one for each step, or one for each row
 * where steps would be too narrow to see.
 *
 * @param segments how many there are
 * @param microSteps how many micro-steps each stands for
 * @param segment width of one, without the gap after it
 */
record ScrubScale(int segments, int microSteps, double segment, double gap) {

    private static final double NARROWEST_STEP = 7;
    private static final double WIDEST_GAP = 6;

    static ScrubScale of(Timeline timeline, double width) {
        boolean bySteps = width / timeline.steps() >= NARROWEST_STEP;
        int segments = bySteps ? timeline.steps() : timeline.rows();
        int microSteps = bySteps ? timeline.microStepsPerStep() : timeline.microStepsPerStep() * timeline.stepsPerRow();
        double pitch = width / segments;
        double gap = Math.clamp(pitch * 0.13, 1.5, WIDEST_GAP);
        return new ScrubScale(segments, microSteps, pitch - gap, gap);
    }

    double left(int index) {
        return index * (segment + gap);
    }

    /** How much of a segment lies before this position, 0 to 1. */
    double done(int index, int position) {
        return Math.clamp((double) (position - index * microSteps) / microSteps, 0, 1);
    }

    /** The position nearest to a place on the bar. */
    int positionAt(double x) {
        int index = segmentAt(x);
        double within = Math.clamp((x - left(index)) / segment, 0, 1);
        return (int) Math.round((index + within) * microSteps);
    }

    /** The position at which the segment at this place is finished. */
    int endAt(double x) {
        return (segmentAt(x) + 1) * microSteps;
    }

    private int segmentAt(double x) {
        return Math.clamp((int) (x / (segment + gap)), 0, segments - 1);
    }
}
