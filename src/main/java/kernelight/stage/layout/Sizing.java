package kernelight.stage.layout;

/**
 * The sizes that a stage uses, in pixels.
 *
 * @param smallestText numbers are never smaller: 11 points, or 24 where they are projected in a lecture hall
 * @param caption height of the line above a slice that says which one it is
 * @param controls how many times as large as on a desk the controls over the stage are
 */
public record Sizing(double smallestText, double caption, double controls) {
    /** Pixels per point: an inch has 72 points and 96 pixels. */
    private static final double POINT = 96.0 / 72;

    public static final Sizing DESK = new Sizing(11 * POINT, 22, 1);
    public static final Sizing HALL = new Sizing(24 * POINT, 34, 1.6);
}
