package kernelight.playback;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Groups the positions of a walk: micro-steps form parts, parts form steps, and steps form rows. Position 0 lies before
 * the first micro-step; micro-steps that prepare something may lead to where the first step starts. Two timelines are equal if their steps and rows are.
 */
public final class Timeline {
    private final int start;
    private final int[] ends;
    private final int stepsPerRow;
    private final IntFunction<int[]> partEnds;

    /** A timeline whose first step starts at position 0. */
    public Timeline(int[] ends, int stepsPerRow, IntFunction<int[]> partEnds) {
        this(0, ends, stepsPerRow, partEnds);
    }

    /**
     * A timeline.
     *
     * @param start the position at which the first step starts, after what prepares it
     * @param ends for each step the position at which it is finished, in ascending order
     * @param stepsPerRow the number of steps in each row
     * @param partEnds for a step, the positions at which its parts are finished, in ascending order; may be none
     * @throws IllegalArgumentException if there is no micro-step, or the last row is not full
     */
    public Timeline(int start, int[] ends, int stepsPerRow, IntFunction<int[]> partEnds) {
        if (ends.length < 1 || start < 0 || ends[0] <= start || stepsPerRow < 1 || ends.length % stepsPerRow != 0) {
            throw new IllegalArgumentException("A timeline has at least one micro-step, and whole rows of steps: "
                    + ends.length + " steps in rows of " + stepsPerRow);
        }
        this.start = start;
        this.ends = ends.clone();
        this.stepsPerRow = stepsPerRow;
        this.partEnds = partEnds;
    }

    /**
     * Steps with the same number of micro-steps, each in one part.
     *
     * @throws IllegalArgumentException if one of the numbers is less than 1
     */
    public Timeline(int microStepsPerStep, int stepsPerRow, int rows) {
        this(
                IntStream.rangeClosed(1, stepsPerRow * rows)
                        .map(step -> step * microStepsPerStep)
                        .toArray(),
                stepsPerRow,
                step -> new int[0]);
    }

    public int steps() {
        return ends.length;
    }

    public int stepsPerRow() {
        return stepsPerRow;
    }

    public int rows() {
        return ends.length / stepsPerRow;
    }

    /** The last position. */
    public int length() {
        return ends[ends.length - 1];
    }

    /** The step that this position is in, or has just finished; 0 at the start. */
    public int stepAt(int position) {
        int found = Arrays.binarySearch(ends, position);
        return found >= 0 ? found : Math.min(-found - 1, ends.length - 1);
    }

    /** The position from which this step starts. */
    public int startOfStep(int step) {
        return step == 0 ? start : ends[step - 1];
    }

    /** The position at which this step is finished. */
    public int endOfStep(int step) {
        return ends[step];
    }

    int microSteps(int step) {
        return ends[step] - startOfStep(step);
    }

    /** Whether this position lies before the first step. */
    boolean isPreparing(int position) {
        return position < start;
    }

    int nextStep(int position) {
        if (isPreparing(position)) {
            return start;
        }
        int step = stepAt(position);
        return ends[step] > position ? ends[step] : ends[Math.min(step + 1, ends.length - 1)];
    }

    int previousStep(int position) {
        return position <= start ? 0 : startOfStep(stepAt(position));
    }

    int nextRow(int position) {
        int row = stepAt(position) / stepsPerRow;
        int end = endOfRow(row);
        return end > position ? end : endOfRow(Math.min(row + 1, rows() - 1));
    }

    int previousRow(int position) {
        return position <= start ? 0 : startOfStep(stepAt(position) / stepsPerRow * stepsPerRow);
    }

    private int endOfRow(int row) {
        return ends[(row + 1) * stepsPerRow - 1];
    }

    /** The next end of a part or of a step. */
    int nextPart(int position) {
        int next = nextStep(position);
        for (int end : partEnds.apply(stepAt(Math.min(position + 1, length())))) {
            if (end > position && end < next) {
                return end;
            }
        }
        return next;
    }

    /** The end of a part or of a step before this position. */
    int previousPart(int position) {
        int previous = previousStep(position);
        for (int end : partEnds.apply(stepAt(position))) {
            if (end < position && end > previous) {
                previous = end;
            }
        }
        return previous;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Timeline timeline
                && timeline.start == start
                && timeline.stepsPerRow == stepsPerRow
                && Arrays.equals(timeline.ends, ends);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(ends) + stepsPerRow) + start;
    }
}
