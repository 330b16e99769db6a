package kernelight.data.drawing;

/**
 * A position of the pen on the pad, in pixels: (0, 0) is the top left corner, x grows to the right and y downwards.
 */
public record StrokePoint(double x, double y) {}
