package kernelight.data.drawing;

/**
 * The last step towards the network's input: places a digit of 20 x 20, or a page of 28 x 28, on 28 x 28 so that its centre of mass is at the
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
    static final int CENTRE = 14;

    /**
     * Places the digit.
     *
     * @param scaled 20 x 20
     * @throws java.util.NoSuchElementException if it has no ink
     */
    public static DigitPlacement of(InkPicture scaled) {
        return of(scaled, true);
    }

    /** @param centresMass whether it is moved at all; otherwise it stays centred by its sides */
    static DigitPlacement of(InkPicture scaled, boolean centresMass) {
        InkBox inked = InkBox.around(scaled).orElseThrow();
        InkMoments moments = InkMoments.of(scaled);
        int margin = margin(scaled);
        int right = centresMass ? shift(moments.centreColumn(), margin, inked.left(), inked.width()) : 0;
        int down = centresMass ? shift(moments.centreRow(), margin, inked.top(), inked.height()) : 0;
        return new DigitPlacement(placed(scaled, inked, 0, 0), right, down, placed(scaled, inked, right, down));
    }

    /** The shift that centres the mass, but never so far that ink would leave the picture. */
    private static int shift(double centre, int margin, int inkStart, int inkLength) {
        int first = margin + inkStart;
        return Math.clamp(Math.round(CENTRE - margin - centre), -first, SIDE - first - inkLength);
    }

    private static int margin(InkPicture scaled) {
        return (SIDE - scaled.width()) / 2;
    }

    private static InkPicture placed(InkPicture scaled, InkBox inked, int right, int down) {
        InkPicture placed = InkPicture.blank(SIDE, SIDE);
        int margin = margin(scaled);
        for (int row = inked.top(); row < inked.top() + inked.height(); row++) {
            for (int column = inked.left(); column < inked.left() + inked.width(); column++) {
                placed.ink()[(margin + row + down) * SIDE + margin + column + right] = scaled.get(column, row);
            }
        }
        return placed;
    }
}
