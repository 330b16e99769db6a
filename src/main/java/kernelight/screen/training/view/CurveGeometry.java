package kernelight.screen.training.view;

/**
 * Where batches and values lie in a chart of so many pixels.
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

    /** Where the moment after so many batches lies. */
    double x(double batch) {
        return left() + plotWidth() * batch / batches;
    }

    double y(double value) {
        return bottom() - plotHeight() * axis.place(value);
    }

    /** The moment at this place, in batches. */
    double batchAt(double x) {
        return (x - left()) / plotWidth() * batches;
    }

    boolean contains(double x, double y) {
        return x >= left() && x <= right() && y >= top() && y <= bottom();
    }
}
