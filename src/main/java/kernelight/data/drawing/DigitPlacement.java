package kernelight.data.drawing;

/**
 * The last step towards the network's input: places a digit of 20 x 20 on 28 x 28 so that its centre of mass is at the
 * pixel (14, 14), by whole pixels.
 *
 * @param middle 28 x 28: the digit, centred by its sides
 * @param shiftRight whole pixels, negative to the left, that bring the centre of mass to the column 14
 * @param shiftDown the same for the row 14, negative upwards
 * @param digit 28 x 28: after the shift
 */
public record DigitPlacement(InkPicture middle, int shiftRight, int shiftDown, InkPicture digit) {
    public static final int BOX_SIDE = 20;
    public static final int SIDE = 28;
    static final int MARGIN = (SIDE - BOX_SIDE) / 2;
    static final int CENTRE = 14;

    /**
     * Places the digit.
     *
     * @param scaled 20 x 20
     * @throws java.util.NoSuchElementException if it has no ink
     */
    public static DigitPlacement of(InkPicture scaled) {
        InkBox inked = InkBox.around(scaled).orElseThrow();
        InkMoments moments = InkMoments.of(scaled);
        int right = shift(moments.centreColumn(), inked.left(), inked.width());
        int down = shift(moments.centreRow(), inked.top(), inked.height());
        return new DigitPlacement(placed(scaled, inked, 0, 0), right, down, placed(scaled, inked, right, down));
    }

    /** The shift that centres the mass, but never so far that ink would leave the picture. */
    private static int shift(double centre, int inkStart, int inkLength) {
        int first = MARGIN + inkStart;
        return Math.clamp(Math.round(CENTRE - MARGIN - centre), -first, SIDE - first - inkLength);
    }

    private static InkPicture placed(InkPicture scaled, InkBox inked, int right, int down) {
        InkPicture placed = InkPicture.blank(SIDE, SIDE);
        for (int row = inked.top(); row < inked.top() + inked.height(); row++) {
            for (int column = inked.left(); column < inked.left() + inked.width(); column++) {
                placed.ink()[(MARGIN + row + down) * SIDE + MARGIN + column + right] = scaled.get(column, row);
            }
        }
        return placed;
    }
}
