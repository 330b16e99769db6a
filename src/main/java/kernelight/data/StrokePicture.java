package kernelight.data;

import java.util.List;

/**
 * Draws strokes with a round pen: a pixel's ink is how much of it the pen covered, taken from the distance of its
 * centre to the stroke, so edges are smooth. Strokes that cross do not add up.
 */
public final class StrokePicture {
    private StrokePicture() {}

    /** @param penWidth in pixels of the pad */
    public static InkPicture draw(List<Stroke> strokes, double penWidth, int width, int height) {
        InkPicture picture = InkPicture.blank(width, height);
        for (Stroke stroke : strokes) {
            List<StrokePoint> points = stroke.points();
            for (int i = 0; i < points.size(); i++) {
                drawSegment(picture, points.get(Math.max(0, i - 1)), points.get(i), penWidth / 2);
            }
        }
        return picture;
    }

    private static void drawSegment(InkPicture picture, StrokePoint from, StrokePoint to, double radius) {
        double reach = radius + 1;
        int left = Math.max(0, (int) Math.floor(Math.min(from.x(), to.x()) - reach));
        int right = Math.min(picture.width() - 1, (int) Math.ceil(Math.max(from.x(), to.x()) + reach));
        int top = Math.max(0, (int) Math.floor(Math.min(from.y(), to.y()) - reach));
        int bottom = Math.min(picture.height() - 1, (int) Math.ceil(Math.max(from.y(), to.y()) + reach));
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                double distance = distance(column + 0.5, row + 0.5, from, to);
                float covered = (float) Math.clamp(radius - distance + 0.5, 0, 1);
                int pixel = row * picture.width() + column;
                picture.ink()[pixel] = Math.max(picture.ink()[pixel], covered);
            }
        }
    }

    /** From the point (x, y) to the nearest point of the segment. */
    private static double distance(double x, double y, StrokePoint from, StrokePoint to) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double squared = dx * dx + dy * dy;
        double along = squared == 0 ? 0 : ((x - from.x()) * dx + (y - from.y()) * dy) / squared;
        double part = Math.clamp(along, 0, 1);
        double missX = x - from.x() - part * dx;
        double missY = y - from.y() - part * dy;
        return Math.sqrt(missX * missX + missY * missY);
    }
}
