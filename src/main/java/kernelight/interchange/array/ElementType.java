package kernelight.interchange.array;

import java.util.Locale;

/** The number type of an array. */
public enum ElementType {
    FLOAT32(Storage.FLOATS, 32),
    FLOAT16(Storage.FLOATS, 16),
    BFLOAT16(Storage.FLOATS, 16),
    FLOAT64(Storage.DOUBLES, 64),
    INT8(Storage.LONGS, 8),
    INT16(Storage.LONGS, 16),
    INT32(Storage.LONGS, 32),
    INT64(Storage.LONGS, 64),
    UINT8(Storage.LONGS, 8),
    UINT16(Storage.LONGS, 16),
    UINT32(Storage.LONGS, 32),
    UINT64(Storage.LONGS, 64),
    BOOL(Storage.LONGS, 8);

    /** The type of the Java array that stores the numbers. */
    enum Storage {
        FLOATS,
        DOUBLES,
        LONGS
    }

    private final Storage storage;
    private final int bits;

    ElementType(Storage storage, int bits) {
        this.storage = storage;
        this.bits = bits;
    }

    Storage storage() {
        return storage;
    }

    /** The number of bytes of a number in a file. */
    public int bytes() {
        return bits / Byte.SIZE;
    }

    /** Whether this is an integer or boolean type. */
    public boolean isWhole() {
        return storage == Storage.LONGS;
    }

    public boolean isUnsigned() {
        return this == UINT8 || this == UINT16 || this == UINT32 || this == UINT64;
    }

    /** The nearest number of this type, for the types that are stored as floats. */
    float round(float value) {
        return switch (this) {
            case FLOAT16 -> Float.float16ToFloat(Float.floatToFloat16(value));
            case BFLOAT16 -> roundToUpperHalf(value);
            default -> value;
        };
    }

    /** Reduces a value to the bits of this integer type, as on overflow; uint64 is stored in the bits of a long. */
    long wrap(long value) {
        if (this == BOOL) {
            return value == 0 ? 0 : 1;
        }
        int unused = Long.SIZE - bits;
        return isUnsigned() ? value << unused >>> unused : value << unused >> unused;
    }

    /** Converts a float to this integer type by truncating towards zero. */
    long truncate(double value) {
        if (this == BOOL) {
            return value == 0 ? 0 : 1;
        }
        if (this == UINT64 && value >= 0x1p63) {
            return (long) (value - 0x1p63) ^ Long.MIN_VALUE;
        }
        return wrap((long) value);
    }

    double toDouble(long value) {
        return this == UINT64 && value < 0 ? (value >>> 1) * 2.0 + (value & 1) : value;
    }

    /** The smallest number of this type. */
    public double lowest() {
        return switch (this) {
            case FLOAT16 -> -65504;
            case BFLOAT16, FLOAT32 -> -Float.MAX_VALUE;
            case FLOAT64 -> -Double.MAX_VALUE;
            case BOOL -> 0;
            default -> isUnsigned() ? 0 : -Math.pow(2, bits - 1);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static float roundToUpperHalf(float value) {
        if (Float.isNaN(value)) {
            return value;
        }
        int all = Float.floatToRawIntBits(value);
        int toEven = 0x7fff + (all >>> 16 & 1);
        return Float.intBitsToFloat(all + toEven & 0xffff0000);
    }
}
