package kernelight.data.drawing;

import java.util.Optional;

/**
 * Converts a drawing as MNIST's authors converted theirs: the box around the ink is scaled to 20 x 20 with its
 * proportions kept, and placed on 28 x 28 so that the centre of mass is at the pixel (14, 14), by whole pixels (as
 * measured in MNIST itself: box side 20 in 2,998 of 3,000, mass at index 14.0).
 */
public final class DrawingToDigit {
    /** Drawings with a longest side below this, in pixels, are taken for dust. */
    private static final int MIN_SIDE = 5;

    /**
     * Drawings with a smaller spread are taken for a tap of the pen, which has less than 1.07 (see {@link
     * InkMoments#relativeSpread}). Of MNIST's 70,000 digits only two are below this, and they are blots.
     */
    private static final double MIN_SPREAD = 1.1;

    private DrawingToDigit() {}

    /** Empty if the drawing is blank, or no more than a speck or a tap of the pen. */
    public static Optional<DigitPicture> convert(InkPicture drawing) {
        return convert(drawing, Preprocessing.USUAL);
    }

    /** The same with some of the steps only. */
    public static Optional<DigitPicture> convert(InkPicture drawing, Preprocessing steps) {
        return InkBox.around(drawing)
                .filter(box ->
                        box.longestSide() >= MIN_SIDE && InkMoments.of(drawing).relativeSpread() > MIN_SPREAD)
                .map(box -> convert(drawing, box, steps));
    }

    private static DigitPicture convert(InkPicture drawing, InkBox ink, Preprocessing steps) {
        InkBox box = steps.cropsToInk() ? ink : new InkBox(0, 0, drawing.width(), drawing.height());
        int side = steps.cropsToInk() ? DigitPlacement.BOX_SIDE : DigitPlacement.SIDE;
        InkPicture scaled = AreaAverage.intoSquare(drawing, box, side).withFullInk();
        DigitPlacement placement = DigitPlacement.of(scaled, steps.centresMass());
        return new DigitPicture(
                box, scaled, placement.middle(), placement.shiftRight(), placement.shiftDown(), placement.digit());
    }
}
