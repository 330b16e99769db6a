package kernelight.filter.picture;

/** Irregular numbers that are the same every time. */
final class Noise {
    private static final int OCTAVES = 4;

    private Noise() {}

    /** A number from 0 to 1 for whole coordinates: the finalizer of MurmurHash3 over them. */
    static double of(int x, int y, int seed) {
        int hash = x * 0x9e3779b1 + y * 0x85ebca77 + seed * 0xc2b2ae3d;
        hash = (hash ^ hash >>> 16) * 0x85ebca6b;
        hash = (hash ^ hash >>> 13) * 0xc2b2ae35;
        return ((hash ^ hash >>> 16) >>> 8) / (double) (1 << 24);
    }

    /** About normally distributed, with standard deviation 1: the sum of twelve even numbers, minus its mean. */
    static double normal(int x, int y, int seed) {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += of(x, y, seed + i);
        }
        return sum;
    }

    /** Smooth patches about 1 wide with finer and finer ones in them, from about -1 to 1. */
    static double fractal(double x, double y, int seed) {
        double sum = 0;
        double size = 1;
        for (int octave = 0; octave < OCTAVES; octave++) {
            sum += (2 * smooth(x / size, y / size, seed + octave) - 1) * size;
            size /= 2;
        }
        return sum;
    }

    private static double smooth(double x, double y, int seed) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        double across = eased(x - column);
        double down = eased(y - row);
        double top = of(column, row, seed) * (1 - across) + of(column + 1, row, seed) * across;
        double bottom = of(column, row + 1, seed) * (1 - across) + of(column + 1, row + 1, seed) * across;
        return top * (1 - down) + bottom * down;
    }

    private static double eased(double t) {
        return t * t * (3 - 2 * t);
    }
}
