package kernelight.stage.paint;

import kernelight.stage.layout.PlacedSlice;
import kernelight.stage.layout.StageFit;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TextStyle;

/** Paints the line above a slice that tells it from the others of its block. */
final class CaptionPainter {
    /** From the line's letters down to the cells. */
    private static final double ABOVE = 7;

    private static final double SMALLEST = 13;
    private static final double SHARE_OF_NAME = 0.8;
    /** Letters reach no further above the line they stand on, in their sizes; below it they reach to the cells at most. */
    private static final double HEIGHT = 1.2;

    private final Surface surface;
    private final StageColors colors;
    private final TextStyle style;

    /** @param cell the side of all cells */
    CaptionPainter(Surface surface, StageColors colors, double cell) {
        this.surface = surface;
        this.colors = colors;
        style = TextStyle.of(Math.max(SMALLEST, StageFit.nameSize(cell) * SHARE_OF_NAME))
                .with(TextStyle.Level.BASELINE);
    }

    TextStyle style() {
        return style;
    }

    void paint(PlacedSlice slice, String caption) {
        surface.text(
                caption,
                slice.box().x(),
                slice.y() - ABOVE,
                style,
                colors.palette().muted());
    }

    /** Takes away what was painted there, for another one to be written. */
    void erase(PlacedSlice slice, String caption) {
        double above = ABOVE + HEIGHT * style.size();
        surface.fill(
                slice.box().x() - 1, // letters may begin a little before their place
                slice.y() - above,
                surface.widthOf(caption, style) + 2,
                above,
                colors.palette().page());
    }
}
