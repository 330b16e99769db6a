package kernelight.exercise.topic;

import java.util.OptionalInt;

/** The sizes of an input and a filter, along one axis, for which settings are chosen. */
record ChosenSizes(int input, int filter) {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 28;
    private static final int LARGEST_FILTER = 5;

    static ChosenSizes any(Numbers random) {
        return new ChosenSizes(random.between(SHORTEST, LONGEST), random.between(2, LARGEST_FILTER));
    }

    int travel(int padding) {
        return input + 2 * padding - filter;
    }

    /** Rounded down. */
    int output(int padding, int stride) {
        return travel(padding) / stride + 1;
    }

    /** The largest stride that gives this output, of more than one cell; empty if none does. */
    OptionalInt largestStride(int padding, int output) {
        int stride = travel(padding) / (output - 1);
        return stride >= 1 && output(padding, stride) == output ? OptionalInt.of(stride) : OptionalInt.empty();
    }
}
