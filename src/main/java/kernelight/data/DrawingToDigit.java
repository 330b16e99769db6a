package kernelight.data;

import java.util.Optional;

/**
 * Makes of a drawing what MNIST's authors made of theirs: the box around the ink, scaled to 20 x 20 with its
 * proportions kept, placed on 28 x 28 so that the centre of mass is at the pixel (14, 14), by whole pixels (as measured
 * in MNIST itself: box side 20 in 2,998 of 3,000, mass at index 14.0).
 */
public final class DrawingToDigit {
    static final int BOX_SIDE = 20;
    static final int SIDE = 28;
    static final int MARGIN = (SIDE - BOX_SIDE) / 2;
    static final int CENTRE = 14;

    /** A box with a longest side below this, in pixels, is dust. */
    private static final int SMALLEST = 5;

    /**
     * A tap of the pen has a roundness below 1.07 (see {@link Mass#roundness}); of MNIST's 70,000 digits two are below
     * this, and they are blots.
     */
    private static final double BLOT = 1.1;

    private DrawingToDigit() {}

    /** Empty when the page is blank, or has no more on it than a speck or a tap of the pen. */
    public static Optional<DigitPicture> convert(InkPicture drawing) {
        return InkBox.around(drawing)
                .filter(box -> box.longestSide() >= SMALLEST && Mass.of(drawing).roundness() > BLOT)
                .map(box -> convert(drawing, box));
    }

    private static DigitPicture convert(InkPicture drawing, InkBox box) {
        InkPicture scaled = withFullInk(AreaAverage.intoSquare(drawing, box, BOX_SIDE));
        InkBox inked = InkBox.around(scaled).orElseThrow();
        InkPicture middle = placed(scaled, inked, 0, 0);
        Mass mass = Mass.of(middle);
        int right = shift(mass.column(), inked.left(), inked.width());
        int down = shift(mass.row(), inked.top(), inked.height());
        return new DigitPicture(box, scaled, middle, right, down, placed(scaled, inked, right, down));
    }

    /** The strongest ink becomes 1, as it is in MNIST: a pencil is as good as a felt pen. */
    private static InkPicture withFullInk(InkPicture picture) {
        float strongest = 0;
        for (float ink : picture.ink()) {
            strongest = Math.max(strongest, ink);
        }
        float[] full = new float[picture.ink().length];
        for (int i = 0; i < full.length; i++) {
            full[i] = picture.ink()[i] / strongest;
        }
        return new InkPicture(picture.width(), picture.height(), full);
    }

    /** Towards the centre, but never so far that ink would leave the picture. */
    private static int shift(double mass, int inkStart, int inkLength) {
        int first = MARGIN + inkStart;
        return Math.clamp(Math.round(CENTRE - mass), -first, SIDE - first - inkLength);
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
