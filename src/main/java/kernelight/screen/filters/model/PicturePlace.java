package kernelight.screen.filters.model;

/**
 * Where a picture lies in the room that it is seen in, and how large. Its pixel in row r and column c lies from c to c + 1
 * and from r to r + 1.
 *
 * @param scale the side of a pixel in the units of the room
 * @param left the x of the picture's left edge; negative where it begins outside
 * @param top the y of its upper edge
 */
public record PicturePlace(double scale, double left, double top) {
    /** The x of a place in the picture. */
    public double x(double column) {
        return left + column * scale;
    }

    public double y(double row) {
        return top + row * scale;
    }

    /** The place in the picture at an x. */
    public double column(double x) {
        return (x - left) / scale;
    }

    public double row(double y) {
        return (y - top) / scale;
    }
}
