package kernelight.data.drawing;

/**
 * Draws lines with a round pen of varying width. A pixel's ink is the fraction of it that the pen covers, computed from
 * the distance of its centre to the line, so edges are smooth. Overlapping ink does not add up.
 */
public final class RoundPen {
    private RoundPen() {}

    /**
     * Draws a straight line, clipped to the picture. All lengths are in pixels; (0, 0) is the top left corner of the
     * picture.
     */
    public static void pull(
            InkPicture picture,
            double fromX,
            double fromY,
            double fromRadius,
            double toX,
            double toY,
            double toRadius) {
        double dx = toX - fromX;
        double dy = toY - fromY;
        double squared = dx * dx + dy * dy;
        double perSquared = squared == 0 ? 0 : 1 / squared;
        double reach = Math.max(fromRadius, toRadius) + 1;
        int left = Math.max(0, (int) (Math.min(fromX, toX) - reach));
        int right = Math.min(picture.width() - 1, (int) (Math.max(fromX, toX) + reach));
        int top = Math.max(0, (int) (Math.min(fromY, toY) - reach));
        int bottom = Math.min(picture.height() - 1, (int) (Math.max(fromY, toY) + reach));
        float[] ink = picture.ink();
        for (int row = top; row <= bottom; row++) {
            double y = row + 0.5 - fromY;
            for (int column = left; column <= right; column++) {
                int pixel = row * picture.width() + column;
                if (ink[pixel] == 1) {
                    continue; // full, as most of the pixels are over which a line is drawn point by point
                }
                double x = column + 0.5 - fromX;
                double along = Math.clamp((x * dx + y * dy) * perSquared, 0, 1); // to the nearest point of the path
                double missX = x - along * dx;
                double missY = y - along * dy;
                double edge = fromRadius + along * (toRadius - fromRadius) + 0.5;
                double distance2 = missX * missX + missY * missY;
                if (distance2 < edge * edge) {
                    float covered = (float) Math.min(1, edge - Math.sqrt(distance2));
                    ink[pixel] = Math.max(ink[pixel], covered);
                }
            }
        }
    }
}
