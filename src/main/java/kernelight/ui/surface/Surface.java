package kernelight.ui.surface;

import javafx.scene.paint.Color;

/** Something to paint on: x grows to the right, y downwards. Colours may be transparent in part. */
public interface Surface {
    void fill(double x, double y, double width, double height, Color color);

    /** @param radius of the rounded corners; 0 for square ones */
    void fillRounded(double x, double y, double width, double height, double radius, Color color);

    /**
     * The edge of a rectangle; the line's middle lies on it.
     *
     * @param radius of the rounded corners; 0 for square ones
     */
    void outline(double x, double y, double width, double height, double radius, Stroke stroke);

    void line(double fromX, double fromY, double toX, double toY, Stroke stroke);

    void text(String text, double x, double y, TextStyle style, Color color);

    /** How wide a text is; for every surface the same, so that what is saved lies as it was seen. */
    double widthOf(String text, TextStyle style);

    /** What {@code painting} draws shows only within this rectangle. */
    void within(double x, double y, double width, double height, Runnable painting);
}
