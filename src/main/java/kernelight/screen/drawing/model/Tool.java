package kernelight.screen.drawing.model;

/** What a stroke does to the page. Widths are in pixels of the {@link Page}. */
public enum Tool {
    /** Leaves ink. Its usual width gives digits as thick as MNIST's when they fill most of the page. */
    PEN(20),
    /** Rubs ink out. */
    ERASER(36);

    /** No pen is thinner than this. */
    public static final double THINNEST = 6;
    /** No pen is thicker than this. */
    public static final double THICKEST = 60;

    private final double usualWidth;

    Tool(double usualWidth) {
        this.usualWidth = usualWidth;
    }

    public double usualWidth() {
        return usualWidth;
    }
}
