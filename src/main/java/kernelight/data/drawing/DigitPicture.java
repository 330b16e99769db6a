package kernelight.data.drawing;

/**
 * A drawing as the net sees it, with the steps that led there.
 *
 * @param box around the ink, in pixels of the drawing
 * @param scaled 20 x 20: the box by area average, its longest side 20, its strongest ink 1
 * @param middle 28 x 28: the scaled box in the middle
 * @param shiftRight whole pixels, negative to the left, that bring the centre of mass to the column 14
 * @param shiftDown the same for the row 14, negative upwards
 * @param digit 28 x 28: what the net sees
 */
public record DigitPicture(
        InkBox box, InkPicture scaled, InkPicture middle, int shiftRight, int shiftDown, InkPicture digit) {
    /** The 784 values in [0, 1], row after row. */
    public float[] values() {
        return digit.ink().clone();
    }
}
