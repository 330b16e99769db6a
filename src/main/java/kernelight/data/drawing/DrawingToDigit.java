package kernelight.data.drawing;

import java.util.Optional;

/**
 * Makes of a drawing what MNIST's authors made of theirs: the box around the ink, scaled to 20 x 20 with its
 * proportions kept, placed on 28 x 28 so that the centre of mass is at the pixel (14, 14), by whole pixels (as measured
 * in MNIST itself: box side 20 in 2,998 of 3,000, mass at index 14.0).
 */
public final class DrawingToDigit {
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
        InkPicture scaled =
                AreaAverage.intoSquare(drawing, box, DigitPlacement.BOX_SIDE).withFullInk();
        DigitPlacement placement = DigitPlacement.of(scaled);
        return new DigitPicture(
                box, scaled, placement.middle(), placement.shiftRight(), placement.shiftDown(), placement.digit());
    }
}
