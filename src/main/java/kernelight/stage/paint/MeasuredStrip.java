package kernelight.stage.paint;

import java.util.Optional;
import kernelight.stage.state.SumLine;
import kernelight.ui.surface.Surface;

/** The written-out sum of one number, measured once: a sum may have more than a thousand terms. */
public final class MeasuredStrip {
    private final Surface surface;
    private final SumLine line;
    private final StripWords words;
    private final StripMeasures measures;

    /** @param stageWidth the width of the whole stage, from which the font size follows */
    public MeasuredStrip(Surface surface, SumLine line, StripWords words, double stageWidth) {
        this.surface = surface;
        this.line = line;
        this.words = words;
        measures = StripMeasures.of(line, StripStyles.size(stageWidth), words.longestNote(), surface);
    }

    /** The width in which the whole sum fits on one line. */
    public double roomyWidth() {
        return StripLayout.roomyWidth(measures);
    }

    /** Its height; where the terms need several pages, it includes a line for the subtotals of their parts. */
    public double height(double width) {
        double line = Math.round(Math.max(62, measures.fontSize() * 3.2));
        return hasSubtotals(width) ? line + SubtotalsPainter.height(measures.fontSize()) : line;
    }

    private boolean hasSubtotals(double width) {
        return line.subtotals().parts() > 1 && !StripLayout.fitsInOneLine(measures, width);
    }

    /** @param width the width available, without margins */
    public StripPainter painter(StageColors colors, double width) {
        return new StripPainter(
                surface,
                colors,
                line,
                words,
                StripLayout.of(measures, line.done(), width),
                hasSubtotals(width)
                        ? Optional.of(new SubtotalsPainter(surface, colors, line, words, measures.fontSize(), width))
                        : Optional.empty());
    }
}
