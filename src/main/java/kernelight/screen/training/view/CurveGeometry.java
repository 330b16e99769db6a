package kernelight.screen.training.view;

/**
 * Maps batches and values to pixels of a chart.
 *
 * @param batches how many batches there are from the left edge to the right edge
 */
record CurveGeometry(double width, double height, double batches, VerticalAxis axis) {
    private static final double LEFT = 44;
    private static final double RIGHT = 10;
    private static final double TOP = 8;
    private static final double BOTTOM = 22;

    double left() {
        return LEFT;
    }

    double right() {
        return Math.max(LEFT, width - RIGHT);
    }

    double top() {
        return TOP;
    }

    double bottom() {
        return Math.max(TOP, height - BOTTOM);
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

    boolean contains(double x, double y) {
        return x >= left() && x <= right() && y >= top() && y <= bottom();
    }
}
