package kernelight.ui.surface;

import javafx.scene.paint.Color;

/** Something to paint on: x grows to the right, y downwards. Colours may be transparent in part. */
public interface Surface {
    void fill(double x, double y, double width, double height, Color color);

    /** @param radius of the rounded corners; 0 for square ones */
    void fillRounded(double x, double y, double width, double height, double radius, Color color);

    /**
     * Fills the area within these corners.
     *
     * @param ys as many as {@code xs}, at least three
     */
    void fillPolygon(double[] xs, double[] ys, Color color);

    /**
     * Draws the edge of a rectangle, with the middle of the line on it.
     *
     * @param radius of the rounded corners; 0 for square ones
     */
    void outline(double x, double y, double width, double height, double radius, Stroke stroke);

    void line(double fromX, double fromY, double toX, double toY, Stroke stroke);

    void text(String text, double x, double y, TextStyle style, Color color);

    /** The width of a text; the same for every surface, so that a saved picture is laid out as on the screen. */
    double widthOf(String text, TextStyle style);

    /** Runs {@code painting} clipped to this rectangle. */
    void within(double x, double y, double width, double height, Runnable painting);
}
