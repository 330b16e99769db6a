package kernelight.walk;

/** What a pooling keeps of each window. */
public enum PoolingKind {
    MAX(Reduction.MAX, false),
    AVERAGE(Reduction.SUM, false),
    MIN(Reduction.MIN, false),
    GLOBAL_AVERAGE(Reduction.SUM, true),
    GLOBAL_MAX(Reduction.MAX, true);

    private final Reduction reduction;
    private final boolean global;

    PoolingKind(Reduction reduction, boolean global) {
        this.reduction = reduction;
        this.global = global;
    }

    public Reduction reduction() {
        return reduction;
    }

    /** Whether its only window is the whole of each channel. */
    public boolean isGlobal() {
        return global;
    }

    /** Whether every cell of a window has its share; otherwise one cell wins. */
    public boolean isAverage() {
        return reduction == Reduction.SUM;
    }
}
