package kernelight.filter;

import java.util.Locale;

/** How the signed numbers of a response become levels from 0 (black) to 255 (white). */
public enum ShowAs {
    /**
     * 0 in the middle, at 128, and both sides on one scale that ends at the number furthest from 0. A single plane is
     * better shown in the colours of {@link #share}.
     */
    SIGNED,
    /** The numbers themselves; those below 0 and above 255 are cut. */
    CLAMP,
    /** The numbers without their sign; those above 255 are cut. */
    ABSOLUTE,
    /** The numbers plus 128; those below 0 and above 255 are then cut. */
    OFFSET,
    /** The smallest number becomes 0 and the largest 255. */
    STRETCH;

    private static final float MIDDLE = 128;

    /** Levels are rounded. */
    private static final float ROUNDED = 0.5f;

    /**
     * What shows most of a filter's response: signed if it can be negative; stretched for a magnitude, which goes far
     * beyond 255; otherwise the numbers themselves.
     */
    public static ShowAs usual(Filter filter) {
        if (filter.combination() == Combination.MAGNITUDE) {
            return STRETCH;
        }
        return filter.isSigned() ? SIGNED : CLAMP;
    }

    /**
     * The level of one number.
     *
     * @param smallest of all numbers
     * @param largest of all numbers
     */
    public int level(float value, float smallest, float largest) {
        float level = switch (this) {
            case SIGNED -> (1 + share(value, smallest, largest)) * Planes.BRIGHTEST / 2;
            case CLAMP -> value;
            case ABSOLUTE -> Math.abs(value);
            case OFFSET -> value + MIDDLE;
            case STRETCH -> largest > smallest ? (value - smallest) / (largest - smallest) * Planes.BRIGHTEST : 0;
        };
        return Math.round(Math.clamp(level, 0, Planes.BRIGHTEST));
    }

    /** The share from -1 to 1 that a number has of the one furthest from 0. */
    public static float share(float value, float smallest, float largest) {
        float furthest = Math.max(Math.abs(smallest), Math.abs(largest));
        return furthest == 0 ? 0 : value / furthest;
    }

    /** Whether its level would lie below 0 or above 255, rounded. */
    public boolean cuts(float value) {
        return switch (this) {
            case SIGNED, STRETCH -> false;
            case CLAMP -> isBeyond(value);
            case ABSOLUTE -> isBeyond(Math.abs(value));
            case OFFSET -> isBeyond(value + MIDDLE);
        };
    }

    private static boolean isBeyond(float level) {
        return level < -ROUNDED || level >= Planes.BRIGHTEST + ROUNDED;
    }

    /** As it is typed: absolute. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
