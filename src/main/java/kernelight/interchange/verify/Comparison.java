package kernelight.interchange.verify;

import kernelight.interchange.array.Array;

/**
 * Compares an output with the expected one by the rule of ONNX's test runner: types and dimensions must be equal, and for
 * every number |actual - expected| must be at most 1e-7 + 1e-3 * |expected|. NaN equals NaN, and infinities of the same
 * sign are equal.
 *
 * @param largestError the largest |actual - expected|; NaN if the outputs cannot be compared
 * @param problem the difference, as the rest of a sentence that begins with the output's name; empty if there is none
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
            double actualValue = actual.doubleAt(i);
            double expectedValue = expected.doubleAt(i);
            boolean same = actualValue == expectedValue || Double.isNaN(actualValue) && Double.isNaN(expectedValue);
            double error = same ? 0 : Math.abs(actualValue - expectedValue);
            largest = Math.max(largest, error);
            boolean equal = error == 0
                    || Double.isFinite(expectedValue) && error <= ABSOLUTE + RELATIVE * Math.abs(expectedValue);
            if (!equal && problem.isEmpty()) {
                problem = "has " + actualValue + " at index " + i + " where " + expectedValue + " is expected";
            }
        }
        return new Comparison(largest, problem);
    }
}
