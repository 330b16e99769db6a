package kernelight.data.drawing;

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

    /** The same with its strongest ink at 1, as it is in MNIST: a pencil is as good as a felt pen. */
    public InkPicture withFullInk() {
        float strongest = 0;
        for (float here : ink) {
            strongest = Math.max(strongest, here);
        }
        float[] full = new float[ink.length];
        for (int i = 0; i < full.length; i++) {
            full[i] = ink[i] / strongest;
        }
        return new InkPicture(width, height, full);
    }
}
