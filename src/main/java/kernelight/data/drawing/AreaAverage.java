package kernelight.data.drawing;

/**
 * Scales a box of a picture by exact area average: each new pixel is the mean of the ink under it, counted by how much
 * of each old pixel it covers. So no stroke is lost between samples when a drawing shrinks, and at scale 1 nothing
 * changes.
 */
final class AreaAverage {
    private AreaAverage() {}

    /**
     * The box, scaled alike in both directions so that its longest side fills the square, in the middle of the square
     * to the whole pixel.
     *
     * @param side the square's side in pixels
     */
    static InkPicture intoSquare(InkPicture picture, InkBox box, int side) {
        double cover = (double) box.longestSide() / side; // old pixels under one new pixel, in each direction
        int left = (int) Math.floor((side - box.width() / cover) / 2);
        int top = (int) Math.floor((side - box.height() / cover) / 2);

        float[] narrowed = new float[box.height() * side]; // first along the rows, then down the columns
        for (int row = 0; row < box.height(); row++) {
            int start = (box.top() + row) * picture.width() + box.left();
            average(picture.ink(), start, 1, box.width(), cover, narrowed, row * side, 1, left, side);
        }
        float[] square = new float[side * side];
        for (int column = 0; column < side; column++) {
            average(narrowed, column, side, box.height(), cover, square, column, side, top, side);
        }
        return new InkPicture(side, side, square);
    }

    /** One line of {@code length} old pixels into one line of new pixels, beginning at the new pixel {@code first}. */
    private static void average(
            float[] source,
            int start,
            int step,
            int length,
            double cover,
            float[] target,
            int targetStart,
            int targetStep,
            int first,
            int side) {
        for (int pixel = first; pixel < side; pixel++) {
            double from = (pixel - first) * cover;
            double to = Math.min(from + cover, length);
            double sum = 0;
            for (int old = (int) from; old < to; old++) {
                double covered = Math.min(old + 1, to) - Math.max(old, from);
                sum += covered * source[start + old * step];
            }
            target[targetStart + pixel * targetStep] = (float) (sum / cover);
        }
    }
}
