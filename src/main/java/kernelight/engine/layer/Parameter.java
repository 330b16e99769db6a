package kernelight.engine.layer;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kernelight.engine.tensor.ShapeException;
import org.jspecify.annotations.Nullable;

/**
 * An array of values that belongs to a layer: weights and biases that are learned, or running moments that are
 * measured. The array is allocated when {@link #values()} is first called, so a network can be described without the
 * memory to run it.
 */
public final class Parameter {
    /** What the values are used for. Only {@link #WEIGHTS} are initialized at random. */
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
    private final int[] dimensions;
    private final int size;
    private final int fanIn;
    private final int fanOut;
    private final float initialValue;
    private volatile float @Nullable [] values;

    /**
     * A parameter whose values are all 0.
     *
     * @param name {@code weights}, {@code bias}, ...: shown on the screen and saved in files
     * @param dimensions the lengths along its axes, such as K, C, R, S
     * @param fanIn how many products are summed for one output value
     * @param fanOut how many output values one input value contributes to
     * @throws ShapeException if the values do not fit into one array
     */
    public Parameter(String name, Role role, int[] dimensions, int fanIn, int fanOut) {
        this(name, role, dimensions, fanIn, fanOut, 0);
    }

    private Parameter(String name, Role role, int[] dimensions, int fanIn, int fanOut, float initialValue) {
        this.name = name;
        this.role = role;
        this.dimensions = dimensions;
        this.size = count(dimensions);
        this.fanIn = fanIn;
        this.fanOut = fanOut;
        this.initialValue = initialValue;
    }

    /** One value for each channel, all the same at first. */
    static Parameter perChannel(String name, Role role, int channels, float initialValue) {
        return new Parameter(name, role, new int[] {channels}, 1, 1, initialValue);
    }

    public String name() {
        return name;
    }

    public Role role() {
        return role;
    }

    /** The lengths along its axes, such as K, C, R, S: a copy. */
    public int[] dimensions() {
        return dimensions.clone();
    }

    /** The number of values. */
    public int size() {
        return size;
    }

    /** How many products are summed for one output value. */
    public int fanIn() {
        return fanIn;
    }

    /** How many output values one input value contributes to, ignoring the borders of the image. */
    public int fanOut() {
        return fanOut;
    }

    /**
     * The layer's own array, in the order of its {@link #dimensions()}, the last innermost: writing to it changes the
     * layer.
     */
    public float[] values() {
        float[] array = values;
        return array == null ? allocate() : array;
    }

    private synchronized float[] allocate() {
        float[] array = values;
        if (array == null) {
            array = new float[size];
            Arrays.fill(array, initialValue);
            values = array;
        }
        return array;
    }

    /** Copies another parameter's values, if they are allocated. */
    void copyFrom(Parameter other) {
        float[] source = other.values;
        values = source == null ? null : source.clone();
    }

    @Override
    public String toString() {
        return name + " " + IntStream.of(dimensions).mapToObj(Integer::toString).collect(Collectors.joining(" x "));
    }

    private static int count(int... dimensions) {
        double count = 1;
        for (int dimension : dimensions) {
            count *= dimension;
        }
        if (count > Integer.MAX_VALUE) {
            throw new ShapeException(
                    "The values of a layer's parameter, " + Arrays.toString(dimensions)
                            + ", are more than fit into one array. Choose fewer channels, filters or outputs.",
                    ShapeException.Reason.TOO_LARGE,
                    Arrays.toString(dimensions));
        }
        return (int) count;
    }
}
