package kernelight.data.drawing;

/**
 * A drawing as the network's input, with the intermediate steps.
 *
 * @param box around the ink, in pixels of the drawing; the whole drawing if it is not cropped to its ink
 * @param scaled the box after area averaging, its longest side 20, its strongest ink 1: 20 x 20; or the whole drawing, 28
 *     x 28
 * @param middle 28 x 28: the scaled box, centred by its sides
 * @param shiftRight whole pixels, negative to the left, that bring the centre of mass to the column 14
 * @param shiftDown the same for the row 14, negative upwards
 * @param digit 28 x 28: the network's input
 */
public record DigitPicture(
        InkBox box, InkPicture scaled, InkPicture middle, int shiftRight, int shiftDown, InkPicture digit) {
    /** A picture of 28 x 28 that is the network's input as it is. */
    public static DigitPicture asIs(InkPicture digit) {
        return new DigitPicture(new InkBox(0, 0, digit.width(), digit.height()), digit, digit, 0, 0, digit);
    }

    /** Whether the drawing was cropped to its ink. */
    public boolean isCropped() {
        return scaled.width() < digit.width();
    }

    /** The input as a new array of 28 x 28 values in [0, 1], row after row. */
    public float[] values() {
        return digit.ink().clone();
    }
}
