package kernelight.data.drawing;

/**
 * Scales a box of a picture by exact area averaging: each new pixel is the mean of the old pixels it covers, weighted
 * by the covered area. So no stroke is lost between samples when a drawing shrinks, and at scale 1 nothing changes.
 */
final class AreaAverage {
    private AreaAverage() {}

    /**
     * Scales the box, with its proportions kept, so that its longest side fills the square, and centres it in the
     * square by whole pixels.
     *
     * @param side the square's side in pixels
     */
    static InkPicture intoSquare(InkPicture picture, InkBox box, int side) {
        double pixelSize = (double) box.longestSide() / side; // old pixels under one new pixel, in each direction
        int left = (int) Math.floor((side - box.width() / pixelSize) / 2);
        int top = (int) Math.floor((side - box.height() / pixelSize) / 2);

        float[] narrowed = new float[box.height() * side]; // first along the rows, then down the columns
        for (int row = 0; row < box.height(); row++) {
            int start = (box.top() + row) * picture.width() + box.left();
            average(picture.ink(), start, 1, box.width(), pixelSize, narrowed, row * side, 1, left, side);
        }
        float[] square = new float[side * side];
        for (int column = 0; column < side; column++) {
            average(narrowed, column, side, box.height(), pixelSize, square, column, side, top, side);
        }
        return new InkPicture(side, side, square);
    }

    /** Averages a line of {@code length} old pixels into a line of new pixels, from the new pixel {@code first} on. */
    private static void average(
            float[] source,
            int start,
            int step,
            int length,
            double pixelSize,
            float[] target,
            int targetStart,
            int targetStep,
            int first,
            int side) {
        for (int pixel = first; pixel < side; pixel++) {
            double from = (pixel - first) * pixelSize;
            double to = Math.min(from + pixelSize, length);
            double sum = 0;
            for (int old = (int) from; old < to; old++) {
                double covered = Math.min(old + 1, to) - Math.max(old, from);
                sum += covered * source[start + old * step];
            }
            target[targetStart + pixel * targetStep] = (float) (sum / pixelSize);
        }
    }
}
