package kernelight.data.drawing;

import java.util.List;

/** Draws strokes with a {@link RoundPen} of constant width. */
public final class StrokePicture {
    private StrokePicture() {}

    /**
     * Draws strokes on a blank picture.
     *
     * @param penWidth in pixels
     * @throws IllegalArgumentException if a side is below 1
     */
    public static InkPicture draw(List<Stroke> strokes, double penWidth, int width, int height) {
        InkPicture picture = InkPicture.blank(width, height);
        for (Stroke stroke : strokes) {
            List<StrokePoint> points = stroke.points();
            for (int i = 0; i < points.size(); i++) {
                StrokePoint from = points.get(Math.max(0, i - 1));
                StrokePoint to = points.get(i);
                RoundPen.pull(picture, from.x(), from.y(), penWidth / 2, to.x(), to.y(), penWidth / 2);
            }
        }
        return picture;
    }
}
