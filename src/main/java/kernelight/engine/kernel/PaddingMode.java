package kernelight.engine.kernel;

import kernelight.engine.tensor.ShapeException;

/** What lies on the cells around an image, by the names that PyTorch gives it. */
public enum PaddingMode {
    /** Zeros. */
    ZEROS {
        @Override
        int inside(int position, int length) {
            return NOWHERE;
        }
    },
    /** The image mirrored at its first and last cell, which are not repeated: c b | a b c | b a. */
    REFLECT {
        @Override
        int inside(int position, int length) {
            if (length == 1) {
                return 0;
            }
            int period = 2 * (length - 1);
            int place = Math.floorMod(position, period);
            return place < length ? place : period - place;
        }
    },
    /** The nearest cell of the image: a a | a b c | c c. */
    REPLICATE {
        @Override
        int inside(int position, int length) {
            return Math.clamp(position, 0, length - 1);
        }
    },
    /** The image again from its other end: b c | a b c | a b. */
    CIRCULAR {
        @Override
        int inside(int position, int length) {
            return Math.floorMod(position, length);
        }
    };

    /** The source of a cell that holds a zero. */
    public static final int NOWHERE = -1;

    /**
     * Where the number on a cell comes from.
     *
     * @param position along one axis; the image has 0 to {@code length - 1}, what is below or above is padding
     * @return a cell of the image, or {@link #NOWHERE} for a zero
     */
    public int source(int position, int length) {
        return position >= 0 && position < length ? position : inside(position, length);
    }

    /** The same for a cell of the padding. */
    abstract int inside(int position, int length);

    /**
     * Refuses padding for which the image is too short, as PyTorch does: a mirror needs a cell beside the edge for each
     * cell of padding, and a circle goes round at most once.
     */
    public void requireRoom(int padding, int length) {
        int most = switch (this) {
            case ZEROS, REPLICATE -> Integer.MAX_VALUE;
            case REFLECT -> length - 1;
            case CIRCULAR -> length;
        };
        if (padding > most) {
            throw new ShapeException(
                    "Padding " + padding + " with the mode " + name().toLowerCase(java.util.Locale.ROOT)
                            + " needs more than " + length + " cells: at most " + most + " fit.");
        }
    }
}
