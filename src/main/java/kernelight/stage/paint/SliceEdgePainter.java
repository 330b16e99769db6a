package kernelight.stage.paint;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.stage.layout.PlacedSlice;
import kernelight.stage.layout.Sizing;
import kernelight.ui.surface.Surface;
import kernelight.words.LocalizedMessage;
import org.jspecify.annotations.Nullable;

/** Paints what stands at the edges of a slice and differs from slice to slice: its caption and its scroll bars. */
final class SliceEdgePainter {
    /** A caption reaches no further to the left of the cells. */
    static final double BEFORE = 2;
    /** A caption reaches no further above its line. */
    private static final double ABOVE_CAPTION = 6;
    /** Scroll bars reach no further below the cells and to their right. */
    static final double BELOW = 9;

    private static final String BETWEEN_PARTS = " \u00b7 ";
    /** A caption may reach so far into the space between slices. */
    private static final double BESIDE = 8;
    /** Or so far into the space before the frame of its group. */
    private static final double BESIDE_IN_FRAME = 3;

    private final CaptionPainter captions;
    private final ScrollBarPainter scrollBars;
    private final Function<LocalizedMessage, String> words;

    SliceEdgePainter(
            Surface surface, StageColors colors, double cell, Sizing sizing, Function<LocalizedMessage, String> words) {
        captions = new CaptionPainter(surface, colors, cell, sizing);
        scrollBars = new ScrollBarPainter(surface, colors);
        this.words = words;
    }

    /** How far a caption reaches above the cells. */
    static double above(Sizing sizing) {
        return sizing.caption() + ABOVE_CAPTION;
    }

    /** @param before the slice painted there the last time; null where there was none */
    void paint(PlacedSlice slice, @Nullable PlacedSlice before) {
        if (before == null || !slice.slice().caption().equals(before.slice().caption())) {
            if (before != null) {
                before.slice().caption().ifPresent(caption -> captions.erase(before, fitting(caption, before)));
            }
            slice.slice().caption().ifPresent(caption -> captions.paint(slice, fitting(caption, slice)));
        }
        if (before == null
                || !slice.rows().equals(before.rows())
                || !slice.columns().equals(before.columns())) {
            scrollBars.paint(slice);
        }
    }

    /** As many parts of a caption as the cells below it allow, for others stand beside it; or else its number. */
    private String fitting(LocalizedMessage caption, PlacedSlice slice) {
        String whole = words.apply(caption);
        String number = caption.arguments().isEmpty()
                ? whole
                : String.valueOf(caption.arguments().getFirst());
        double beyond = slice.slice().group() > 0 ? BESIDE_IN_FRAME : BESIDE;
        double room = slice.hasCaptionBeside()
                ? slice.captionWidth() - BESIDE
                : slice.box().width() + beyond;
        List<String> parts = List.of(whole.split(BETWEEN_PARTS));
        return Stream.concat(
                        IntStream.range(0, parts.size())
                                .mapToObj(left -> String.join(BETWEEN_PARTS, parts.subList(0, parts.size() - left))),
                        Stream.of(number))
                .filter(text -> captions.widthOf(text) <= room)
                .findFirst()
                .orElse(number);
    }
}
