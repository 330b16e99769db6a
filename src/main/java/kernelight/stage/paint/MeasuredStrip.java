package kernelight.stage.paint;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kernelight.stage.layout.Sizing;
import kernelight.stage.state.SumLine;
import kernelight.ui.surface.Surface;

/** The written-out sum of one number, measured once: a sum may have more than a thousand terms. */
public final class MeasuredStrip {
    private static final double LOWEST_LINE = 62;
    private static final double LINE_SHARE = 3.2;
    /** So many terms, those of two channels under such a filter, are shown together where smaller digits suffice. */
    private static final int TOGETHER_IF_SMALLER = 18;

    private static final double SMALLER = 0.8;
    private static final double SMALLEST = 0.62;
    private static final int LINES_OF_A_PAGE = 2;

    private final Surface surface;
    private final SumLine line;
    private final StripWords words;
    private final Sizing sizing;
    private final double fontSize;
    private final StripMeasures measures;

    /** @param stageWidth decides the font size */
    public MeasuredStrip(Surface surface, SumLine line, StripWords words, double stageWidth, Sizing sizing) {
        this.surface = surface;
        this.line = line;
        this.words = words;
        this.sizing = sizing;
        fontSize = StripStyles.size(stageWidth, sizing);
        measures = measures(1);
    }

    /** Measured in smaller digits, but never smaller than they may be. */
    private StripMeasures measures(double scale) {
        double size = Math.min(fontSize, sizing.words(fontSize * scale));
        return StripMeasures.of(line, size, StripStyles.noteSize(size, sizing), words.longestNote(), surface);
    }

    /** The width at which all of the sum stands side by side. */
    public double roomyWidth() {
        return StripLayout.roomyWidth(measures);
    }

    /** How high it is; where the terms need several pages, there is a line for the subtotals of their parts. */
    public double height(double width) {
        return whole(width, Double.MAX_VALUE)
                .map(layout -> height(layout.fontSize(), layout.lines()))
                .orElse(height(fontSize, LINES_OF_A_PAGE) + subtotalsHeight());
    }

    private static double height(double fontSize, int lines) {
        return Math.round(Math.max(LOWEST_LINE, fontSize * LINE_SHARE) + (lines - 1) * lineHeight(fontSize));
    }

    /** From the middle of a line of terms to the middle of the next. */
    static double lineHeight(double fontSize) {
        return fontSize * 2.1;
    }

    private double subtotalsHeight() {
        return line.subtotals().parts() > 1 ? SubtotalsPainter.height(measures.noteSize()) : 0;
    }

    /** All terms at once, as large as they fit: in one line, in two, in smaller digits; empty where pages are needed. */
    private Optional<StripLayout> whole(double width, double height) {
        int terms = line.terms().size();
        Stream<Supplier<Optional<StripLayout>>> smaller = terms > TOGETHER_IF_SMALLER
                ? Stream.of()
                : Stream.of(
                        () -> StripLayout.whole(measures(SMALLER), 2, width),
                        () -> StripLayout.whole(measures(SMALLER), 3, width));
        Stream<Supplier<Optional<StripLayout>>> smallest = terms > SumLine.FEW_TERMS
                ? Stream.of()
                : Stream.of(
                        () -> StripLayout.whole(measures(SMALLEST), 2, width),
                        () -> StripLayout.whole(measures(SMALLEST), 3, width));
        return Stream.of(
                        Stream.<Supplier<Optional<StripLayout>>>of(
                                () -> StripLayout.whole(measures, 1, width),
                                () -> StripLayout.whole(measures, 2, width)),
                        smaller,
                        smallest)
                .flatMap(ways -> ways)
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .filter(layout -> height(layout.fontSize(), layout.lines()) <= height)
                .findFirst();
    }

    /**
     * Paints it in the room there is.
     *
     * @param width without margins
     * @param height at least that of one line; what needs more is shown in pages
     */
    public StripPainter painter(StageColors colors, double width, double height) {
        Optional<StripLayout> whole = whole(width, height);
        if (whole.isPresent()) {
            return new StripPainter(surface, colors, line, words, whole.get(), Optional.empty());
        }
        int lines = height < height(fontSize, LINES_OF_A_PAGE) ? 1 : LINES_OF_A_PAGE;
        boolean hasSubtotals = subtotalsHeight() > 0 && height >= height(fontSize, lines) + subtotalsHeight();
        return new StripPainter(
                surface,
                colors,
                line,
                words,
                StripLayout.page(measures, line.done(), lines, width),
                hasSubtotals
                        ? Optional.of(new SubtotalsPainter(surface, colors, line, words, measures.noteSize(), width))
                        : Optional.empty());
    }
}
