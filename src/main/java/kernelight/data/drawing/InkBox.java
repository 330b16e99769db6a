package kernelight.data.drawing;

import java.util.Optional;

/** The smallest box around the ink of a picture, in whole pixels. */
public record InkBox(int left, int top, int width, int height) {
    /** Half of MNIST's faintest grey; fainter pixels count as paper. */
    private static final float FAINTEST = 0.5f / 255;

    /** The box around all ink; empty if there is none. */
    public static Optional<InkBox> around(InkPicture picture) {
        int left = picture.width();
        int right = -1;
        int top = picture.height();
        int bottom = -1;
        for (int row = 0; row < picture.height(); row++) {
            for (int column = 0; column < picture.width(); column++) {
                if (picture.get(column, row) >= FAINTEST) {
                    left = Math.min(left, column);
                    right = Math.max(right, column);
                    top = Math.min(top, row);
                    bottom = row;
                }
            }
        }
        return right < 0 ? Optional.empty() : Optional.of(new InkBox(left, top, right - left + 1, bottom - top + 1));
    }

    public int longestSide() {
        return Math.max(width, height);
    }

    public int shortestSide() {
        return Math.min(width, height);
    }
}
