package kernelight.data.drawing;

/**
 * A grey picture of ink on paper: 0 is paper, 1 is full ink, whatever the original colours were.
 *
 * @param ink height x width values, row after row
 */
public record InkPicture(int width, int height, float[] ink) {
    /** @throws IllegalArgumentException if a side is below 1, or the number of values is not height x width */
    public InkPicture {
        if (width < 1 || height < 1 || (long) width * height != ink.length) {
            throw new IllegalArgumentException(
                    "A picture of " + width + " x " + height + " pixels cannot have " + ink.length + " values.");
        }
    }

    /**
     * A picture without ink.
     *
     * @throws IllegalArgumentException if a side is below 1
     */
    public static InkPicture blank(int width, int height) {
        return new InkPicture(width, height, new float[width * height]);
    }

    public float get(int column, int row) {
        return ink[row * width + column];
    }

    /** The picture scaled so that its strongest ink is 1, as in MNIST, whether drawn with a pencil or a felt pen. */
    public InkPicture withFullInk() {
        float strongest = 0;
        for (float value : ink) {
            strongest = Math.max(strongest, value);
        }
        float[] full = new float[ink.length];
        for (int i = 0; i < full.length; i++) {
            full[i] = ink[i] / strongest;
        }
        return new InkPicture(width, height, full);
    }
}
