package kernelight.screen.training.view;

import java.util.LinkedList;
import java.util.List;
import kernelight.screen.training.model.TestPoint;

/**
 * Maps batches and values to pixels of a chart.
 *
 * @param text the size of its texts, in pixels, which the room around the curves grows with
 * @param batches how many batches there are from the left edge to the right edge
 */
record CurveGeometry(double width, double height, double text, double batches, VerticalAxis axis) {
    /** Room at the left and below, in sizes of the text. */
    private static final double LEFT = 4;
    /** Half of the text at the lowest line stands below it. */
    private static final double BOTTOM = 0.6;
    /** The least distance of two marked tests, in the same. */
    private static final double BETWEEN_MARKS = 3;

    /** Room at the right, in pixels. */
    static final double RIGHT = 10;

    private static final double TOP = 8;
    /** Half of the text at the highest line stands above it. */
    private static final double SHARE_ABOVE = 0.55;

    double left() {
        return LEFT * text;
    }

    double right() {
        return Math.max(left(), width - RIGHT);
    }

    double top() {
        return Math.max(TOP, SHARE_ABOVE * text);
    }

    double bottom() {
        return Math.max(top(), height - BOTTOM * text);
    }

    double plotWidth() {
        return right() - left();
    }

    double plotHeight() {
        return bottom() - top();
    }

    /** The x of the time after this many batches. */
    double x(double batch) {
        return left() + plotWidth() * batch / batches;
    }

    double y(double value) {
        return bottom() - plotHeight() * axis.position(value);
    }

    /** The time at this x, in batches. */
    double batchAt(double x) {
        return (x - left()) / plotWidth() * batches;
    }

    /** The last of these tests, and as many before it as can be marked without covering the curves. */
    List<TestPoint> apart(List<TestPoint> tests) {
        LinkedList<TestPoint> marked = new LinkedList<>();
        for (TestPoint test : tests.reversed()) {
            if (marked.isEmpty() || x(marked.getFirst().batch()) - x(test.batch()) >= BETWEEN_MARKS * text) {
                marked.addFirst(test);
            }
        }
        return marked;
    }

    boolean contains(double x, double y) {
        return x >= left() && x <= right() && y >= top() && y <= bottom();
    }
}
