package kernelight.stage.paint;

import java.util.function.Function;
import kernelight.stage.layout.StageLayout;
import kernelight.stage.state.StageState;
import kernelight.stage.state.SumLine;
import kernelight.ui.surface.Picture;
import kernelight.ui.surface.Stroke;
import kernelight.ui.surface.Surface;
import kernelight.words.LocalizedMessage;

/**
 * A state as a picture by itself: its blocks, and below them the sum, as on the stage. May be painted on any thread.
 *
 * @param words texts in a fixed language, even if that of the window changes meanwhile
 */
public record StagePicture(
        StagePage page, StageState state, StageColors colors, Function<LocalizedMessage, String> words)
        implements Picture {
    private static final double CORNER = 12;

    @Override
    public double width() {
        return page.width();
    }

    @Override
    public double height() {
        return page.height();
    }

    @Override
    public boolean isTransparent() {
        return colors.palette().page().getOpacity() == 0;
    }

    @Override
    public void paint(Surface surface) {
        background(surface, width(), height());
        paintStage(surface);
    }

    void background(Surface surface, double pageWidth, double pageHeight) {
        if (!isTransparent()) {
            surface.fill(0, 0, pageWidth, pageHeight, colors.palette().page());
        }
    }

    /** Everything but the background. */
    void paintStage(Surface surface) {
        StageLayout layout = page.layout(state, words, surface);
        StagePainter.paint(surface, state, layout, colors, words);
        state.sum().ifPresent(line -> strip(surface, line));
    }

    private void strip(Surface surface, SumLine line) {
        double side = StagePage.STRIP_SIDE;
        double height = page.stripHeight();
        double x = Math.round((width() - page.stripWidth()) / 2);
        double y = height() - StagePage.MARGIN - height;
        surface.fillRounded(
                x, y, page.stripWidth(), height, CORNER, colors.palette().panel());
        surface.outline(
                x + 0.5,
                y + 0.5,
                page.stripWidth() - 1,
                height - 1,
                CORNER,
                Stroke.of(colors.palette().line(), 1));
        new MeasuredStrip(surface, line, StripWords.of(line, words), page.windowWidth(), page.sizing())
                .painter(colors, page.stripWidth() - 2 * side, height)
                .paint(x + side, y, height);
    }
}
