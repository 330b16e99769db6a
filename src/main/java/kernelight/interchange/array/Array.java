package kernelight.interchange.array;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongUnaryOperator;

/**
 * Numbers of one type with any number of axes, the last axis innermost. Never changed once it is handed out; arrays of
 * other dimensions may share its numbers.
 */
public final class Array {
    private final ElementType type;
    private final Dimensions dimensions;
    /** {@code float[]}, {@code double[]} or {@code long[]}, as the type's storage says. */
    private final Object numbers;

    Array(ElementType type, Dimensions dimensions, Object numbers) {
        int count = java.lang.reflect.Array.getLength(numbers);
        if (count != dimensions.count()) {
            throw new ArrayException("An array of " + dimensions + " has " + dimensions.count() + " numbers, but "
                    + count + " were given.");
        }
        this.type = type;
        this.dimensions = dimensions;
        this.numbers = numbers;
    }

    /** Floats (not copied). */
    public static Array floats(Dimensions dimensions, float... values) {
        return new Array(ElementType.FLOAT32, dimensions, values);
    }

    /** Numbers of one of the types that are kept as floats (not copied). */
    public static Array floats(ElementType type, Dimensions dimensions, float... values) {
        return new Array(requireStorage(type, ElementType.Storage.FLOATS), dimensions, values);
    }

    public static Array doubles(Dimensions dimensions, double... values) {
        return new Array(ElementType.FLOAT64, dimensions, values);
    }

    /** Whole numbers (not copied), each within what the type can hold. */
    public static Array whole(ElementType type, Dimensions dimensions, long... values) {
        return new Array(requireStorage(type, ElementType.Storage.LONGS), dimensions, values);
    }

    /** A row of 64-bit whole numbers: what ONNX writes shapes and axes with. */
    public static Array row(long... values) {
        return whole(ElementType.INT64, Dimensions.of(values.length), values);
    }

    public static Array scalar(long value) {
        return whole(ElementType.INT64, Dimensions.SCALAR, value);
    }

    public static Array scalar(float value) {
        return floats(Dimensions.SCALAR, value);
    }

    static Array zeros(ElementType type, Dimensions dimensions) {
        int count = dimensions.count();
        return new Array(
                type,
                dimensions,
                switch (type.storage()) {
                    case FLOATS -> new float[count];
                    case DOUBLES -> new double[count];
                    case LONGS -> new long[count];
                });
    }

    public ElementType type() {
        return type;
    }

    public Dimensions dimensions() {
        return dimensions;
    }

    public int count() {
        return dimensions.count();
    }

    /** The numbers as floats: the array's own where they are kept so. */
    public float[] floats() {
        if (numbers instanceof float[] floats) {
            return floats;
        }
        float[] floats = new float[count()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) doubleAt(i);
        }
        return floats;
    }

    /** The numbers as whole numbers: the array's own where they are kept so. */
    public long[] whole() {
        if (numbers instanceof long[] longs) {
            return longs;
        }
        long[] longs = new long[count()];
        for (int i = 0; i < longs.length; i++) {
            longs[i] = (long) doubleAt(i);
        }
        return longs;
    }

    public double doubleAt(int index) {
        return switch (numbers) {
            case float[] floats -> floats[index];
            case double[] doubles -> doubles[index];
            default -> type.toDouble(((long[]) numbers)[index]);
        };
    }

    public long longAt(int index) {
        return numbers instanceof long[] longs ? longs[index] : (long) doubleAt(index);
    }

    /** The one number of this array, whatever its axes. */
    public Array single() {
        if (count() != 1) {
            throw new ArrayException("One number is needed, but the array is " + dimensions + ".");
        }
        return reshaped(Dimensions.SCALAR);
    }

    /** This single number everywhere. */
    public Array repeated(Dimensions newDimensions) {
        Array result = zeros(type, newDimensions);
        switch (result.numbers) {
            case float[] floats -> Arrays.fill(floats, (float) doubleAt(0));
            case double[] doubles -> Arrays.fill(doubles, doubleAt(0));
            default -> Arrays.fill((long[]) result.numbers, longAt(0));
        }
        return result;
    }

    /** The same numbers with other axes. */
    public Array reshaped(Dimensions newDimensions) {
        if (newDimensions.count() != count()) {
            throw new ArrayException(
                    "An array of " + dimensions + " cannot be read as " + newDimensions + ": the counts differ.");
        }
        return new Array(type, newDimensions, numbers);
    }

    /** The same numbers as another type, cut off towards zero for whole numbers. */
    public Array as(ElementType target) {
        if (target == type) {
            return this;
        }
        Array result = zeros(target, dimensions);
        boolean fromWhole = type.isWhole();
        for (int i = 0; i < count(); i++) {
            switch (result.numbers) {
                case float[] floats -> floats[i] = target.round((float) doubleAt(i));
                case double[] doubles -> doubles[i] = doubleAt(i);
                default -> ((long[]) result.numbers)[i] = fromWhole ? target.wrap(longAt(i)) : target.cut(doubleAt(i));
            }
        }
        return result;
    }

    /** Each number turned into another one of the same type. */
    public Array map(DoubleUnaryOperator ofFraction, LongUnaryOperator ofWhole) {
        Array result = zeros(type, dimensions);
        for (int i = 0; i < count(); i++) {
            switch (result.numbers) {
                case float[] floats -> floats[i] = type.round((float) ofFraction.applyAsDouble(doubleAt(i)));
                case double[] doubles -> doubles[i] = ofFraction.applyAsDouble(doubleAt(i));
                default -> ((long[]) result.numbers)[i] = type.wrap(ofWhole.applyAsLong(longAt(i)));
            }
        }
        return result;
    }

    /** This array's numbers at the given places, in their order; {@code otherwise} where the place is negative. */
    Array gather(Dimensions newDimensions, int[] places, Array otherwise) {
        Array result = zeros(type, newDimensions);
        switch (result.numbers) {
            case float[] floats -> {
                float[] from = (float[]) numbers;
                float filler = (float) otherwise.doubleAt(0);
                for (int i = 0; i < floats.length; i++) {
                    floats[i] = places[i] < 0 ? filler : from[places[i]];
                }
            }
            case double[] doubles -> {
                double[] from = (double[]) numbers;
                double filler = otherwise.doubleAt(0);
                for (int i = 0; i < doubles.length; i++) {
                    doubles[i] = places[i] < 0 ? filler : from[places[i]];
                }
            }
            default -> {
                long[] to = (long[]) result.numbers;
                long[] from = (long[]) numbers;
                long filler = otherwise.longAt(0);
                for (int i = 0; i < to.length; i++) {
                    to[i] = places[i] < 0 ? filler : from[places[i]];
                }
            }
        }
        return result;
    }

    /** Copies {@code length} numbers of another array of the same type into this one, before it is handed out. */
    void copyFrom(Array from, int fromPlace, int toPlace, int length) {
        System.arraycopy(from.numbers, fromPlace, numbers, toPlace, length);
    }

    /** The number at {@code index}, before the array is handed out. */
    void set(int index, double fraction, long whole) {
        switch (numbers) {
            case float[] floats -> floats[index] = type.round((float) fraction);
            case double[] doubles -> doubles[index] = fraction;
            default -> ((long[]) numbers)[index] = type.wrap(whole);
        }
    }

    @Override
    public String toString() {
        if (count() > 100) {
            return type + " " + dimensions;
        }
        String values = switch (numbers) {
            case float[] floats -> Arrays.toString(floats);
            case double[] doubles -> Arrays.toString(doubles);
            default -> Arrays.toString((long[]) numbers);
        };
        return type + " " + dimensions + " " + values;
    }

    private static ElementType requireStorage(ElementType type, ElementType.Storage storage) {
        if (type.storage() != storage) {
            throw new ArrayException("Numbers of type " + type + " are not kept that way.");
        }
        return type;
    }
}
