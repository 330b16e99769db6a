package kernelight.walk;

/** How a pooling reduces each window to one number. */
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

    /** Whether its single window is the whole channel. */
    public boolean isGlobal() {
        return global;
    }

    /** Whether it is an average; otherwise it is a maximum or minimum. */
    public boolean isAverage() {
        return reduction == Reduction.SUM;
    }
}
