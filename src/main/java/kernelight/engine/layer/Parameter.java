package kernelight.engine.layer;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kernelight.engine.tensor.ShapeException;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that a layer keeps: weights and biases that it learns, or running moments that it measures. The memory is
 * taken when the numbers are first asked for; until then a layer costs nothing but its description.
 */
public final class Parameter {
    /** What the numbers are for. Weights start at random, all others where they are told to. */
    public enum Role {
        WEIGHTS,
        BIAS,
        SCALE,
        SHIFT,
        RUNNING_MEAN,
        RUNNING_VARIANCE,
        CENTERS
    }

    private final String name;
    private final Role role;
    private final int[] sides;
    private final int size;
    private final int fanIn;
    private final int fanOut;
    private final float start;
    private volatile float @Nullable [] values;

    /**
     * Numbers not yet in memory.
     *
     * @param name {@code weights}, {@code bias}, ...: what it is called on the screen and in files
     * @param sides the lengths along its axes, such as K, C, R, S
     * @param fanIn how many products are added for one output number (fan-in)
     * @param fanOut how many output numbers one input number has a part in (fan-out)
     */
    public Parameter(String name, Role role, int[] sides, int fanIn, int fanOut) {
        this(name, role, sides, fanIn, fanOut, 0);
    }

    private Parameter(String name, Role role, int[] sides, int fanIn, int fanOut, float start) {
        this.name = name;
        this.role = role;
        this.sides = sides;
        this.size = count(sides);
        this.fanIn = fanIn;
        this.fanOut = fanOut;
        this.start = start;
    }

    /** One number for each channel, all the same to begin with. */
    static Parameter perChannel(String name, Role role, int channels, float start) {
        return new Parameter(name, role, new int[] {channels}, 1, 1, start);
    }

    public String name() {
        return name;
    }

    public Role role() {
        return role;
    }

    /** The lengths along its axes: a copy. */
    public int[] sides() {
        return sides.clone();
    }

    /** How many numbers. */
    public int size() {
        return size;
    }

    /** How many products are added for one output number (fan-in). */
    public int fanIn() {
        return fanIn;
    }

    /** How many output numbers one input number has a part in (fan-out), edges aside. */
    public int fanOut() {
        return fanOut;
    }

    /** The layer's own array: whoever writes it changes the layer. */
    public float[] values() {
        float[] now = values;
        return now == null ? allocate() : now;
    }

    private synchronized float[] allocate() {
        float[] now = values;
        if (now == null) {
            now = new float[size];
            Arrays.fill(now, start);
            values = now;
        }
        return now;
    }

    /** Takes over another parameter's numbers, if it has any. */
    void copyFrom(Parameter other) {
        float[] source = other.values;
        values = source == null ? null : source.clone();
    }

    @Override
    public String toString() {
        return name + " " + IntStream.of(sides).mapToObj(Integer::toString).collect(Collectors.joining(" x "));
    }

    private static int count(int... sides) {
        double count = 1;
        for (int side : sides) {
            count *= side;
        }
        if (count > Integer.MAX_VALUE) {
            throw new ShapeException("A layer with " + Arrays.toString(sides) + " weights has more than fit.");
        }
        return (int) count;
    }
}
