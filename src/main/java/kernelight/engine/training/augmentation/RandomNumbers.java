package kernelight.engine.training.augmentation;

/**
 * Random numbers that can begin again at another seed without a new object: SplitMix64 (Steele, Lea and Flood, "Fast
 * Splittable Pseudorandom Number Generators", 2014).
 */
final class RandomNumbers {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final double UNIT = 0x1p-53;

    private long state;

    void beginAt(long seed) {
        state = seed;
    }

    /** Evenly from {@code least} to below {@code most}. */
    double between(double least, double most) {
        state += GOLDEN;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        z ^= z >>> 31;
        return least + (z >>> 11) * UNIT * (most - least);
    }

    /** Evenly between {@code -amount} and {@code amount}. */
    double around(double amount) {
        return between(-amount, amount);
    }
}
