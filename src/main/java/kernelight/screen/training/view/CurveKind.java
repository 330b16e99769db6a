package kernelight.screen.training.view;

import kernelight.screen.training.model.Curve;
import kernelight.screen.training.model.RunCurves;
import kernelight.screen.training.model.TestPoint;

/** The two charts: the numbers they show, and the value that guessing would give. */
enum CurveKind {
    LOSS("training.loss") {
        @Override
        double guess(RunCurves curves) {
            return curves.guessedLoss();
        }

        @Override
        Curve curve(RunCurves curves) {
            return curves.loss();
        }

        @Override
        double value(TestPoint point) {
            return point.loss();
        }

        @Override
        VerticalAxis axis(boolean fine, double smallest, double largest) {
            return fine
                    ? VerticalAxis.logarithmic(smallest, largest)
                    : VerticalAxis.fromZero(Math.min(largest, LARGEST_LOSS));
        }
    },
    ACCURACY("training.accuracy") {
        @Override
        double guess(RunCurves curves) {
            return curves.guessedAccuracy();
        }

        @Override
        Curve curve(RunCurves curves) {
            return curves.accuracy();
        }

        @Override
        double value(TestPoint point) {
            return point.accuracy();
        }

        @Override
        VerticalAxis axis(boolean fine, double smallest, double largest) {
            return fine ? VerticalAxis.between(0.9, 1, 0.02) : VerticalAxis.between(0, 1, 0.25);
        }
    };

    /** A diverging loss leaves the linear chart instead of flattening everything before it. */
    private static final double LARGEST_LOSS = 10;

    private final String key;

    CurveKind(String key) {
        this.key = key;
    }

    /** The first part of its text keys. */
    String key() {
        return key;
    }

    /** The value of a network that knows nothing. */
    abstract double guess(RunCurves curves);

    abstract Curve curve(RunCurves curves);

    abstract double value(TestPoint point);

    /**
     * @param fine the scale that shows small differences near the best value
     * @param smallest the smallest number to show; {@code largest} the largest
     */
    abstract VerticalAxis axis(boolean fine, double smallest, double largest);
}
