package kernelight.attribution;

/**
 * A number for each place of an image, row after row.
 *
 * @param values height x width
 */
public record AttributionMap(int height, int width, float[] values) {
    public float at(int row, int column) {
        return values[row * width + column];
    }

    /** The sum of all values. */
    public double sum() {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }

    /** The largest absolute value, at which a colour scale for both signs ends. */
    public float furthest() {
        float furthest = 0;
        for (float value : values) {
            furthest = Math.max(furthest, Math.abs(value));
        }
        return furthest;
    }
}
