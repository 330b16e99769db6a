package kernelight.data;

/**
 * A grey picture as ink on paper: 0 is paper, 1 is full ink, whatever the colours were.
 *
 * @param ink width x height values, row after row
 */
public record InkPicture(int width, int height, float[] ink) {
    public InkPicture {
        if (width < 1 || height < 1 || (long) width * height != ink.length) {
            throw new IllegalArgumentException(ink.length + " values are no picture of " + width + " x " + height);
        }
    }

    public static InkPicture blank(int width, int height) {
        return new InkPicture(width, height, new float[width * height]);
    }

    public float get(int column, int row) {
        return ink[row * width + column];
    }
}
