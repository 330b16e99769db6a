package kernelight.screen.training.view;

import kernelight.screen.training.model.Curve;
import kernelight.screen.training.model.RunCurves;
import kernelight.screen.training.model.TestPoint;

/** The two charts: which numbers they show, and what guessing among ten digits would give. */
enum CurveKind {
    LOSS("training.loss", Math.log(10)) {
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
                    ? VerticalAxis.logarithmic(smallest, Math.max(largest, guess()))
                    : VerticalAxis.fromZero(Math.clamp(largest, 2.5, LARGEST_LOSS));
        }
    },
    ACCURACY("training.accuracy", 0.1) {
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

    /** A loss that runs away leaves the linear chart, instead of flattening everything that came before. */
    private static final double LARGEST_LOSS = 10;

    private final String key;
    private final double guess;

    CurveKind(String key, double guess) {
        this.key = key;
        this.guess = guess;
    }

    /** The beginning of the keys of its texts. */
    String key() {
        return key;
    }

    /** The value of a network that knows nothing. */
    double guess() {
        return guess;
    }

    abstract Curve curve(RunCurves curves);

    abstract double value(TestPoint point);

    /**
     * @param fine the scale that shows small differences near the best value
     * @param smallest the smallest and the largest number that is to be seen
     */
    abstract VerticalAxis axis(boolean fine, double smallest, double largest);
}
