package kernelight.pad.model;

/** What a stroke does to the page. Widths are in pixels of the {@link Page}. */
public enum Tool {
    /** Adds ink. At its usual width, digits that fill most of the page are as thick as those of MNIST. */
    PEN(20),
    /** Removes ink. */
    ERASER(36);

    /** The smallest width of a tool. */
    public static final double THINNEST = 6;
    /** The largest width of a tool. */
    public static final double THICKEST = 60;

    private final double usualWidth;

    Tool(double usualWidth) {
        this.usualWidth = usualWidth;
    }

    public double usualWidth() {
        return usualWidth;
    }
}
