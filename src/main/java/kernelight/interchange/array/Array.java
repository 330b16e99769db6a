package kernelight.interchange.array;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongUnaryOperator;
import kernelight.words.LocalizedMessage;

/**
 * An array of numbers of one type with any number of axes, in row-major order. Immutable outside of this package; arrays
 * with other dimensions may share its numbers.
 */
public final class Array {
    private final ElementType type;
    private final Dimensions dimensions;
    /** {@code float[]}, {@code double[]} or {@code long[]}, depending on the type's storage. */
    private final Object numbers;

    Array(ElementType type, Dimensions dimensions, Object numbers) {
        int count = java.lang.reflect.Array.getLength(numbers);
        if (count != dimensions.count()) {
            throw new ArrayException(
                    LocalizedMessage.of("modelFile.array.count", dimensions.toString(), dimensions.count(), count));
        }
        this.type = type;
        this.dimensions = dimensions;
        this.numbers = numbers;
    }

    /**
     * An array of floats (not copied).
     *
     * @throws ArrayException if the number of values does not fit the dimensions
     */
    public static Array floats(Dimensions dimensions, float... values) {
        return new Array(ElementType.FLOAT32, dimensions, values);
    }

    /**
     * An array of one of the types that are stored as floats (not copied).
     *
     * @throws ArrayException if the type is not stored as floats, or the number of values does not fit
     */
    public static Array floats(ElementType type, Dimensions dimensions, float... values) {
        return new Array(requireStorage(type, ElementType.Storage.FLOATS), dimensions, values);
    }

    /**
     * An array of doubles (not copied).
     *
     * @throws ArrayException if the number of values does not fit the dimensions
     */
    public static Array doubles(Dimensions dimensions, double... values) {
        return new Array(ElementType.FLOAT64, dimensions, values);
    }

    /**
     * An array of integers (not copied), each within the range of the type.
     *
     * @throws ArrayException if the type is not an integer type, or the number of values does not fit
     */
    public static Array whole(ElementType type, Dimensions dimensions, long... values) {
        return new Array(requireStorage(type, ElementType.Storage.LONGS), dimensions, values);
    }

    /** A one-dimensional array of 64-bit integers, which ONNX uses for shapes and axes. */
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

    /** The numbers as floats: the array's own storage if it has floats, otherwise a copy. */
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

    /** The numbers as integers: the array's own storage if it has integers, otherwise a copy. */
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

    /**
     * The single number of this array as a scalar.
     *
     * @throws ArrayException if it has not exactly one number
     */
    public Array single() {
        if (count() != 1) {
            throw new ArrayException(LocalizedMessage.of("modelFile.array.oneNumber", dimensions.toString()));
        }
        return reshaped(Dimensions.SCALAR);
    }

    /** An array filled with the first number of this one. */
    public Array repeated(Dimensions newDimensions) {
        Array result = zeros(type, newDimensions);
        switch (result.numbers) {
            case float[] floats -> Arrays.fill(floats, (float) doubleAt(0));
            case double[] doubles -> Arrays.fill(doubles, doubleAt(0));
            default -> Arrays.fill((long[]) result.numbers, longAt(0));
        }
        return result;
    }

    /**
     * The same numbers with other dimensions.
     *
     * @throws ArrayException if the dimensions have another number of elements
     */
    public Array reshaped(Dimensions newDimensions) {
        if (newDimensions.count() != count()) {
            throw new ArrayException(
                    LocalizedMessage.of("modelFile.array.reshape", dimensions.toString(), newDimensions.toString()));
        }
        return new Array(type, newDimensions, numbers);
    }

    /** The same numbers converted to another type; fractions are truncated for integer types. */
    public Array as(ElementType target) {
        if (target == type) {
            return this;
        }
        Array result = zeros(target, dimensions);
        boolean fromIntegers = type.isWhole();
        for (int i = 0; i < count(); i++) {
            switch (result.numbers) {
                case float[] floats -> floats[i] = target.round((float) doubleAt(i));
                case double[] doubles -> doubles[i] = doubleAt(i);
                default ->
                    ((long[]) result.numbers)[i] = fromIntegers ? target.wrap(longAt(i)) : target.truncate(doubleAt(i));
            }
        }
        return result;
    }

    /** Applies a function to each number; the type stays the same. */
    public Array map(DoubleUnaryOperator onFloat, LongUnaryOperator onInteger) {
        Array result = zeros(type, dimensions);
        for (int i = 0; i < count(); i++) {
            switch (result.numbers) {
                case float[] floats -> floats[i] = type.round((float) onFloat.applyAsDouble(doubleAt(i)));
                case double[] doubles -> doubles[i] = onFloat.applyAsDouble(doubleAt(i));
                default -> ((long[]) result.numbers)[i] = type.wrap(onInteger.applyAsLong(longAt(i)));
            }
        }
        return result;
    }

    /** The numbers at these indices, in their order; {@code otherwise} for negative indices. */
    Array gather(Dimensions newDimensions, int[] indices, Array otherwise) {
        Array result = zeros(type, newDimensions);
        switch (result.numbers) {
            case float[] floats -> {
                float[] from = (float[]) numbers;
                float filler = (float) otherwise.doubleAt(0);
                for (int i = 0; i < floats.length; i++) {
                    floats[i] = indices[i] < 0 ? filler : from[indices[i]];
                }
            }
            case double[] doubles -> {
                double[] from = (double[]) numbers;
                double filler = otherwise.doubleAt(0);
                for (int i = 0; i < doubles.length; i++) {
                    doubles[i] = indices[i] < 0 ? filler : from[indices[i]];
                }
            }
            default -> {
                long[] to = (long[]) result.numbers;
                long[] from = (long[]) numbers;
                long filler = otherwise.longAt(0);
                for (int i = 0; i < to.length; i++) {
                    to[i] = indices[i] < 0 ? filler : from[indices[i]];
                }
            }
        }
        return result;
    }

    /** Copies numbers of another array of the same type into this one while it is being built. */
    void copyFrom(Array from, int fromIndex, int toIndex, int length) {
        System.arraycopy(from.numbers, fromIndex, numbers, toIndex, length);
    }

    /** Sets a number while the array is being built: {@code integer} for integer types, otherwise {@code real}. */
    void set(int index, double real, long integer) {
        switch (numbers) {
            case float[] floats -> floats[index] = type.round((float) real);
            case double[] doubles -> doubles[index] = real;
            default -> ((long[]) numbers)[index] = type.wrap(integer);
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
            throw new ArrayException(
                    LocalizedMessage.of("modelFile.array.storage", type.toString(), storage.toString()));
        }
        return type;
    }
}
