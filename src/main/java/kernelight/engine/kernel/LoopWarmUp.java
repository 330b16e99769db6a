package kernelight.engine.kernel;

/**
 * Has the JVM compile the blocks of the inner loops before there is work for them. Until they are compiled their vectors
 * are objects, hundreds of times slower, and the first batch would take seconds. So the blocks that most networks need
 * are called some times on next to nothing, and the launcher's options let the JVM compile them after so few calls and
 * wait for it ({@code CompileThresholdScaling}, {@code BackgroundCompilation}). Without the options it costs
 * milliseconds. The loops around the blocks must not be compiled as early: what the JVM has not yet seen them do becomes
 * slow for good (measured: a third of the speed).
 */
final class LoopWarmUp {
    /** The JVM compiles a method for good after 5000 calls times the launcher's scaling of 0.001. */
    private static final int CALLS = 8;

    /** A block of six and one of four. */
    private static final int FILTERS = 10;

    /** A block of four and a single one. */
    private static final int TERMS = 5;

    private LoopWarmUp() {}

    static void run(InnerLoops loops) {
        int lanes = loops.lanes();
        float[] numbers = new float[FILTERS * lanes];
        float[] results = new float[FILTERS * lanes];
        PositionGroup fourPlaces = new PositionGroup(new int[1], new int[1], new int[4], new int[4]);
        PositionGroup onePlace = new PositionGroup(new int[1], new int[1], new int[1], new int[1]);
        PositionGroup terms = new PositionGroup(new int[TERMS], new int[TERMS], new int[1], new int[1]);
        PositionGroup fourCells = new PositionGroup(new int[4], new int[4], new int[8], new int[8]);
        for (int call = 0; call < CALLS; call++) {
            loops.weightedSums(
                    new MatrixProduct(FILTERS, 0, 0, fourPlaces), numbers, 0, numbers, 0, numbers, 0, results, 0);
            loops.weightedSums(
                    new MatrixProduct(FILTERS, 0, 0, onePlace), numbers, 0, numbers, 0, numbers, 0, results, 0);
            loops.weightGradient(new MatrixProduct(FILTERS, 1, 0, terms), numbers, 0, numbers, 0, results, 0);
            loops.extremes(MaxOrMin.LARGEST, fourCells, numbers, 0, results, 0);
            loops.extremeGradients(fourCells, true, numbers, 0, numbers, numbers, 0, results);
        }
    }
}
