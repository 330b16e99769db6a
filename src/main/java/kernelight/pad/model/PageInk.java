package kernelight.pad.model;

import java.util.ArrayList;
import java.util.List;
import kernelight.data.drawing.InkPicture;
import kernelight.data.drawing.Stroke;
import kernelight.data.drawing.StrokePicture;

/** The ink that strokes leave on the page: pens add it, erasers take it away, in the order of the strokes. */
public final class PageInk {
    private PageInk() {}

    /** The ink as a picture of {@link Page#SIDE} x {@link Page#SIDE} pixels. */
    public static InkPicture of(List<DrawnStroke> strokes) {
        InkPicture page = InkPicture.blank(Page.SIDE, Page.SIDE);
        int next = 0;
        while (next < strokes.size()) {
            DrawnStroke first = strokes.get(next);
            List<Stroke> alike = new ArrayList<>(); // consecutive strokes of the same tool are drawn into one picture
            while (next < strokes.size() && isAlike(first, strokes.get(next))) {
                alike.add(new Stroke(strokes.get(next).path()));
                next++;
            }
            apply(first.tool(), StrokePicture.draw(alike, first.width(), Page.SIDE, Page.SIDE), page);
        }
        return page;
    }

    private static boolean isAlike(DrawnStroke a, DrawnStroke b) {
        return a.tool() == b.tool() && a.width() == b.width();
    }

    private static void apply(Tool tool, InkPicture covered, InkPicture page) {
        float[] ink = page.ink();
        for (int i = 0; i < ink.length; i++) {
            float cover = covered.ink()[i];
            ink[i] = tool == Tool.PEN ? Math.max(ink[i], cover) : Math.min(ink[i], 1 - cover);
        }
    }
}
