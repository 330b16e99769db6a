package kernelight.stage.paint;

import kernelight.stage.layout.PlacedSlice;
import kernelight.stage.layout.Sizing;
import kernelight.stage.layout.StageFit;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TextStyle;

/** Paints the words above a slice or at its left that distinguish it from the others of its block. */
final class CaptionPainter {
    /** From the baseline down to the cells. */
    private static final double ABOVE = 7;

    private static final double SMALLEST = 13;
    static final double SHARE_OF_NAME = 0.8;
    /** Letters reach no further above the baseline, in font sizes; below it they reach to the cells at most. */
    private static final double HEIGHT = 1.2;
    /** A caption that begins where its cells do may be so much wider than they are. */
    static final double BEYOND = 8;
    /** From the middle of letters to their baseline, in font sizes. */
    private static final double MIDDLE = 0.36;

    private final Surface surface;
    private final StageColors colors;
    private final TextStyle style;

    /** @param cell the side of all cells */
    CaptionPainter(Surface surface, StageColors colors, double cell, Sizing sizing) {
        this.surface = surface;
        this.colors = colors;
        style = TextStyle.of(sizing.words(Math.max(SMALLEST, StageFit.nameSize(cell, sizing) * SHARE_OF_NAME)))
                .with(TextStyle.Level.BASELINE);
    }

    TextStyle style() {
        return style;
    }

    double widthOf(String caption) {
        return surface.widthOf(caption, style);
    }

    void paint(PlacedSlice slice, String caption) {
        surface.text(
                caption,
                left(slice, caption),
                baseline(slice),
                style,
                colors.palette().muted());
    }

    /** A caption that is much wider than the cells below it stands above their middle, as the name of the block does. */
    private double left(PlacedSlice slice, String caption) {
        double over = widthOf(caption) - slice.box().width();
        boolean isOfSlice = slice.slice().caption().isPresent(); // and not the name of what lies within another block
        return slice.hasCaptionBeside()
                ? slice.box().x() - slice.captionWidth()
                : slice.box().x() - (isOfSlice && over > BEYOND ? over / 2 : 0);
    }

    private double baseline(PlacedSlice slice) {
        return slice.hasCaptionBeside() ? slice.box().centerY() + MIDDLE * style.size() : slice.y() - ABOVE;
    }

    /** Erases the caption painted there before. */
    void erase(PlacedSlice slice, String caption) {
        double above = HEIGHT * style.size();
        surface.fill(
                left(slice, caption) - 1, // letters may start slightly left of their origin
                baseline(slice) - above,
                surface.widthOf(caption, style) + 2,
                above + ABOVE,
                colors.behind(slice.slice()));
    }
}
