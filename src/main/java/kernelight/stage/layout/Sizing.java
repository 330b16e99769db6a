package kernelight.stage.layout;

/**
 * The sizes a stage keeps to, in pixels.
 *
 * @param smallestText numbers are never smaller: 11 points, or 24 where a hall has to read them
 * @param caption height of the line above a slice that says which one it is
 * @param controls how many times as large as on a desk the controls are that lie over it
 */
public record Sizing(double smallestText, double caption, double controls) {
    /** Points to pixels: an inch has 72 of the one and 96 of the other. */
    private static final double POINT = 96.0 / 72;

    public static final Sizing DESK = new Sizing(11 * POINT, 22, 1);
    public static final Sizing HALL = new Sizing(24 * POINT, 34, 1.6);
}
