package kernelight.interchange.verify;

import kernelight.interchange.array.Array;

/**
 * How far an output is from what was expected, by the rule of ONNX's own test runner: the types and axes are the same,
 * and for every number |actual - expected| is at most 1e-7 + 1e-3 * |expected|. Not-a-number equals itself, and so do
 * infinities of the same sign.
 *
 * @param largestError the largest |actual - expected|; NaN where the outputs cannot be compared
 * @param problem what differs, as words to go on after the output's name; empty where nothing does
 */
record Comparison(double largestError, String problem) {
    private static final double ABSOLUTE = 1e-7;
    private static final double RELATIVE = 1e-3;

    static Comparison of(Array actual, Array expected) {
        if (actual.type() != expected.type() || !actual.dimensions().equals(expected.dimensions())) {
            return new Comparison(
                    Double.NaN,
                    "is " + actual.type() + " " + actual.dimensions() + " where " + expected.type() + " "
                            + expected.dimensions() + " is expected");
        }
        double largest = 0;
        String problem = "";
        for (int i = 0; i < expected.count(); i++) {
            double is = actual.doubleAt(i);
            double should = expected.doubleAt(i);
            double error = is == should || Double.isNaN(is) && Double.isNaN(should) ? 0 : Math.abs(is - should);
            largest = Math.max(largest, error);
            boolean equal = error == 0 || Double.isFinite(should) && error <= ABSOLUTE + RELATIVE * Math.abs(should);
            if (!equal && problem.isEmpty()) {
                problem = "has " + is + " at place " + i + " where " + should + " is expected";
            }
        }
        return new Comparison(largest, problem);
    }
}
