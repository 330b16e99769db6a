package kernelight.ui.surface;

/**
 * Aligns rectangles to pixels, so that they cover each pixel wholly or not at all. What covers part of a pixel mixes
 * with the colour below and cannot be painted over cleanly.
 *
 * @param zoom pixels of a unit of the layout; 0 where rectangles may lie anywhere
 */
public record PixelEdges(double zoom) {
    public static final PixelEdges ANYWHERE = new PixelEdges(0);

    /** Tolerance for numbers that are whole except for rounding errors. */
    private static final double TOLERANCE = 1e-6;

    /** The nearest edge of a pixel. */
    public double snap(double position) {
        return zoom == 0 ? position : Math.floor(position * zoom + 0.5) / zoom;
    }

    /**
     * The nearest whole number of pixels, at least one. Halves are rounded down, while {@link #snap} rounds them up, so
     * that what ends at the edge of a pixel still ends there wherever it begins.
     */
    public double length(double length) {
        return zoom == 0 ? length : Math.max(1, Math.ceil(length * zoom - 0.5)) / zoom;
    }

    /** The largest whole number of pixels within this length. */
    public double within(double length) {
        return zoom == 0 ? length : Math.floor(length * zoom + TOLERANCE) / zoom;
    }
}
