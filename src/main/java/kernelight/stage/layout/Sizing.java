package kernelight.stage.layout;

/**
 * The sizes that a stage uses, in pixels.
 *
 * @param smallestText numbers are never smaller: 11 points, or 24 where they are projected in a lecture hall
 * @param textShare the usual size of numbers, as a share of their cell
 * @param smallestWords nothing written beside the numbers is ever smaller; on a desk each kind of it has a size of its own
 * @param smallestName the smallest name of a table, whose size is written a little smaller
 * @param title height of what stands above the cells: a name, and the size below it
 * @param caption height of the line above a slice that says which one it is
 * @param legend height of the line below the cells that explains them
 * @param widestGap the largest gap above and below the sum
 * @param controls how many times as large as on a desk the panels over the stage are
 */
public record Sizing(
        double smallestText,
        double textShare,
        double smallestWords,
        double smallestName,
        double title,
        double caption,
        double legend,
        double widestGap,
        double controls) {
    /** Pixels per point: an inch has 72 points and 96 pixels. */
    private static final double POINT = 96.0 / 72;

    public static final Sizing DESK = new Sizing(11 * POINT, 0.34, 0, 15, 44, 22, 40, 60, 1);
    public static final Sizing HALL = new Sizing(24 * POINT, 0.42, 24 * POINT, 38, 78, 48, 64, 28, 24 * POINT / 12);

    /** The size of words that would be this large on a desk. */
    public double words(double onDesk) {
        return Math.max(smallestWords, onDesk);
    }
}
