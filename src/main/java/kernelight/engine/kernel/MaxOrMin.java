package kernelight.engine.kernel;

/** Whether a pooling keeps the largest or the smallest value under its window. */
public enum MaxOrMin {
    MAX,
    MIN;

    /** Whether a candidate replaces the best value so far; of equal values the first stays. */
    public boolean beats(float candidate, float best) {
        return this == MAX ? candidate > best : candidate < best;
    }
}
