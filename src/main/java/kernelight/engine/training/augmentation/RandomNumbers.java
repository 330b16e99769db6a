package kernelight.engine.training.augmentation;

/**
 * A random number generator that can be reseeded without a new object: SplitMix64 (Steele, Lea and Flood, "Fast
 * Splittable Pseudorandom Number Generators", 2014).
 */
final class RandomNumbers {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final double UNIT = 0x1p-53;

    private long state;

    void reseed(long seed) {
        state = seed;
    }

    /** Uniformly from {@code min} to below {@code max}. */
    double between(double min, double max) {
        state += GOLDEN;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        z ^= z >>> 31;
        return min + (z >>> 11) * UNIT * (max - min);
    }

    /** Uniformly from {@code -amount} to below {@code amount}. */
    double around(double amount) {
        return between(-amount, amount);
    }
}
