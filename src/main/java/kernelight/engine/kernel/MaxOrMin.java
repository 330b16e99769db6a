package kernelight.engine.kernel;

/** Which number under a pooling window wins. */
public enum MaxOrMin {
    LARGEST,
    SMALLEST;

    /** Whether the candidate takes the place of the best number so far; of equal ones the first stays. */
    public boolean beats(float candidate, float best) {
        return this == LARGEST ? candidate > best : candidate < best;
    }
}
