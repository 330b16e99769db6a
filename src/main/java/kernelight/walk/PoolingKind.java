package kernelight.walk;

/** What a pooling keeps of each window. */
public enum PoolingKind {
    MAX(Fold.LARGEST, false),
    AVERAGE(Fold.SUM, false),
    MIN(Fold.SMALLEST, false),
    GLOBAL_AVERAGE(Fold.SUM, true),
    GLOBAL_MAX(Fold.LARGEST, true);

    private final Fold fold;
    private final boolean global;

    PoolingKind(Fold fold, boolean global) {
        this.fold = fold;
        this.global = global;
    }

    public Fold fold() {
        return fold;
    }

    /** Whether its only window is the whole of each channel. */
    public boolean isGlobal() {
        return global;
    }

    /** Whether every cell of a window has its share; otherwise one cell wins. */
    public boolean isAverage() {
        return fold == Fold.SUM;
    }
}
