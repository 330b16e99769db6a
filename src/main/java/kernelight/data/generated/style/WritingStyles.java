package kernelight.data.generated.style;

import java.util.List;

/** The styles in which people write each of the ten digits. */
public final class WritingStyles {
    private static final List<List<Style>> BY_DIGIT = List.of(
            Zero.STYLES,
            One.STYLES,
            Two.STYLES,
            Three.STYLES,
            Four.STYLES,
            Five.STYLES,
            Six.STYLES,
            Seven.STYLES,
            Eight.STYLES,
            Nine.STYLES);

    private WritingStyles() {}

    /**
     * The styles of one digit.
     *
     * @throws IndexOutOfBoundsException if the digit is not 0 to 9
     */
    public static List<Style> of(int digit) {
        return BY_DIGIT.get(digit);
    }
}
