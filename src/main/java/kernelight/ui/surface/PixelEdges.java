package kernelight.ui.surface;

/**
 * Where rectangles begin and end that shall cover pixels wholly or not at all. What covers a part of a pixel mixes with
 * what was there, and cannot be painted over without a trace.
 *
 * @param zoom pixels of a unit of the layout; 0 where rectangles may lie anywhere
 */
public record PixelEdges(double zoom) {
    public static final PixelEdges ANYWHERE = new PixelEdges(0);

    /** What is a whole number but for the computer's arithmetic. */
    private static final double HARDLY = 1e-6;

    /** The edge of a pixel that is nearest. */
    public double place(double place) {
        return zoom == 0 ? place : Math.floor(place * zoom + 0.5) / zoom;
    }

    /**
     * The nearest number of pixels, at least one. Halves go the other way than those of places: so what ends at the edge
     * of a pixel still ends there, wherever it begins.
     */
    public double length(double length) {
        return zoom == 0 ? length : Math.max(1, Math.ceil(length * zoom - 0.5)) / zoom;
    }

    /** The largest number of pixels that has room in this length. */
    public double within(double length) {
        return zoom == 0 ? length : Math.floor(length * zoom + HARDLY) / zoom;
    }
}
