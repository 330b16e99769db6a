package kernelight.worksheet.page;

import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TextStyle;

/** Empty paper in a thin frame, for the way to the answer. */
record WorkingBox(String label, double width, double height) implements Block {
    private static final double RADIUS = 4;
    private static final TextStyle LABEL = TextStyle.of(10);

    @Override
    public void paint(Surface surface, double x, double y) {
        surface.outline(x, y, width, height, RADIUS, Ink.THIN);
        surface.text(label, x + 8, y + 12, LABEL, Ink.GREY);
    }
}
