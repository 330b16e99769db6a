package kernelight.engine.kernel;

import kernelight.engine.tensor.ShapeException;

/** The values of the padding cells around an image, named as PyTorch's padding_mode. */
public enum PaddingMode {
    /** Zeros. */
    ZEROS {
        @Override
        int sourceOfPadding(int index, int length) {
            return NOWHERE;
        }
    },
    /** The image mirrored at its first and last cell, which are not repeated: c b | a b c | b a. */
    REFLECT {
        @Override
        int sourceOfPadding(int index, int length) {
            if (length == 1) {
                return 0;
            }
            int period = 2 * (length - 1);
            int phase = Math.floorMod(index, period);
            return phase < length ? phase : period - phase;
        }
    },
    /** The nearest cell of the image: a a | a b c | c c. */
    REPLICATE {
        @Override
        int sourceOfPadding(int index, int length) {
            return Math.clamp(index, 0, length - 1);
        }
    },
    /** The image again from its other end: b c | a b c | a b. */
    CIRCULAR {
        @Override
        int sourceOfPadding(int index, int length) {
            return Math.floorMod(index, length);
        }
    };

    /** Returned instead of an index for a padding cell that is zero. */
    public static final int NOWHERE = -1;

    /**
     * The index of the image's cell whose value a cell of the padded image has, along one axis.
     *
     * @param index from 0 to {@code length - 1} on the image, below or above on the padding
     * @param length of the image
     * @return from 0 to {@code length - 1}, or {@link #NOWHERE} for a zero
     */
    public int source(int index, int length) {
        return index >= 0 && index < length ? index : sourceOfPadding(index, length);
    }

    /** {@link #source} for a cell of the padding. */
    abstract int sourceOfPadding(int index, int length);

    /**
     * Refuses padding for which the image is too short, as PyTorch does: a reflection needs one cell more than the
     * padding, and circular padding goes around at most once.
     *
     * @param padding the larger padding of both sides along an axis
     * @param length of the image along that axis
     * @throws ShapeException if the image is too short for the padding
     */
    public void requireFits(int padding, int length) {
        if (!fits(padding, length)) {
            throw new ShapeException(
                    "The padding mode " + name().toLowerCase(java.util.Locale.ROOT) + " allows a padding of at most "
                            + longest(length) + " on an axis of " + length + " cells, but it is " + padding + ".",
                    ShapeException.Reason.PADDING,
                    padding,
                    longest(length),
                    length);
        }
    }

    /** Whether an image of this length is long enough for the padding; see {@link #requireFits}. */
    public boolean fits(int padding, int length) {
        return padding <= longest(length);
    }

    private int longest(int length) {
        return switch (this) {
            case ZEROS, REPLICATE -> Integer.MAX_VALUE;
            case REFLECT -> length - 1;
            case CIRCULAR -> length;
        };
    }
}
