package kernelight.ui.component;

import kernelight.playback.Timeline;

/**
 * Maps points on a scrub bar to positions: segments side by side, one for each step, or one for one or more rows where
 * steps would be too narrow to see.
 *
 * @param stepsPerSegment how many steps each stands for; the last may have fewer
 * @param segments how many there are
 * @param segment width of one, without the gap after it
 */
record ScrubScale(Timeline timeline, int stepsPerSegment, int segments, double segment, double gap) {
    private static final double NARROWEST_STEP = 7;
    private static final double WIDEST_GAP = 6;

    static ScrubScale of(Timeline timeline, double width) {
        int steps = 1;
        if (width / timeline.steps() < NARROWEST_STEP) {
            int rows = Math.max(1, (int) Math.ceil(timeline.rows() * NARROWEST_STEP / width));
            steps = timeline.stepsPerRow() * rows;
        }
        int segments = Math.ceilDiv(timeline.steps(), steps);
        double pitch = width / segments;
        double gap = Math.clamp(pitch * 0.13, 1.5, WIDEST_GAP);
        return new ScrubScale(timeline, steps, segments, pitch - gap, gap);
    }

    double left(int index) {
        return index * (segment + gap);
    }

    /** How much of a segment lies before this position, 0 to 1. */
    double done(int index, int position) {
        return Math.clamp((double) (position - start(index)) / (end(index) - start(index)), 0, 1);
    }

    /** The position nearest to a point on the bar. */
    int positionAt(double x) {
        int index = segmentAt(x);
        double within = Math.clamp((x - left(index)) / segment, 0, 1);
        return (int) Math.round(start(index) + within * (end(index) - start(index)));
    }

    /** The position at which the segment at this point ends. */
    int endAt(double x) {
        return end(segmentAt(x));
    }

    private int start(int index) {
        return timeline.startOfStep(index * stepsPerSegment);
    }

    private int end(int index) {
        return timeline.endOfStep(Math.min((index + 1) * stepsPerSegment, timeline.steps()) - 1);
    }

    private int segmentAt(double x) {
        return Math.clamp((int) (x / (segment + gap)), 0, segments - 1);
    }
}
