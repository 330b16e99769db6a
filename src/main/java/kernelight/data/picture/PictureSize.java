package kernelight.data.picture;

import java.util.Arrays;

/** Makes pictures of any shape into squares of one size. They must be opaque. */
public final class PictureSize {
    private PictureSize() {}

    /** The square in the middle of a picture. */
    public static ColourPicture middleSquare(ColourPicture picture) {
        int side = Math.min(picture.width(), picture.height());
        int left = (picture.width() - side) / 2;
        int top = (picture.height() - side) / 2;
        return picture.gather(side, side, pixel -> (top + pixel / side) * picture.width() + left + pixel % side);
    }

    /** The whole picture in the middle of a square, whose margin has the mean colour of the picture's border. */
    public static ColourPicture paddedSquare(ColourPicture picture) {
        int width = picture.width();
        int height = picture.height();
        if (width == height) {
            return picture;
        }
        int side = Math.max(width, height);
        int left = (side - width) / 2;
        int top = (side - height) / 2;
        float[][] channels = new float[picture.channels().length][];
        for (int channel = 0; channel < channels.length; channel++) {
            float[] values = picture.channels()[channel];
            channels[channel] = new float[side * side];
            Arrays.fill(channels[channel], borderMean(values, width, height));
            for (int row = 0; row < height; row++) {
                System.arraycopy(values, row * width, channels[channel], (top + row) * side + left, width);
            }
        }
        return new ColourPicture(side, side, channels, null);
    }

    /** A square picture in another size, by area averaging. */
    public static ColourPicture scaled(ColourPicture square, int side) {
        return square.width() == side ? square : AreaAverage.within(side, square, square.width(), square.height());
    }

    private static float borderMean(float[] values, int width, int height) {
        double sum = 0;
        for (int column = 0; column < width; column++) {
            sum += values[column] + values[(height - 1) * width + column];
        }
        for (int row = 0; row < height; row++) {
            sum += values[row * width] + values[row * width + width - 1];
        }
        return (float) (sum / (2 * (width + height)));
    }
}
