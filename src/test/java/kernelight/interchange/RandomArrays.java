package kernelight.interchange;

import java.util.Random;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.Dimensions;
import kernelight.interchange.array.ElementType;

/** Arrays of random numbers, the same for the same seed. */
public final class RandomArrays {
    private final Random random;

    public RandomArrays(long seed) {
        this.random = new Random(seed);
    }

    public Random random() {
        return random;
    }

    /** From {@code least} to {@code most}, both included. */
    public int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    public boolean chance() {
        return random.nextBoolean();
    }

    @SafeVarargs
    public final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** Floats of the normal distribution. */
    public Array floats(int... lengths) {
        Dimensions dimensions = Dimensions.of(lengths);
        float[] values = new float[dimensions.count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Array.floats(dimensions, values);
    }

    /** Floats between 0.1 and 2. */
    public Array positive(int... lengths) {
        return floats(lengths).map(x -> 0.1 + Math.min(1.9, Math.abs(x)), x -> x);
    }

    /** Whole numbers from {@code least} to {@code most}. */
    public Array whole(ElementType type, int least, int most, int... lengths) {
        Dimensions dimensions = Dimensions.of(lengths);
        long[] values = new long[dimensions.count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = between(least, most);
        }
        return Array.whole(type, dimensions, values);
    }

    public int[] lengths(int rank, int most) {
        return random.ints(rank, 1, most + 1).toArray();
    }

    /** Dimensions that can be broadcast to these: some lengths are 1, some leading axes are missing. */
    public int[] stretchable(int... lengths) {
        int from = random.nextInt(lengths.length + 1);
        int[] some = java.util.Arrays.copyOfRange(lengths, from, lengths.length);
        for (int axis = 0; axis < some.length; axis++) {
            some[axis] = random.nextInt(3) == 0 ? 1 : some[axis];
        }
        return some;
    }
}
