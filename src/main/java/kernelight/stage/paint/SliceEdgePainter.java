package kernelight.stage.paint;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
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
    /** A caption may reach only so far into the space before the frame of its group. */
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

    /**
     * @param before the slice painted there the last time; null where there was none
     * @param inOneColumn whether no other slice of the block stands at its side
     */
    void paint(PlacedSlice slice, @Nullable PlacedSlice before, boolean inOneColumn) {
        if (before == null || !slice.slice().caption().equals(before.slice().caption())) {
            if (before != null) {
                before.slice()
                        .caption()
                        .ifPresent(caption -> captions.erase(before, fitting(caption, before, inOneColumn)));
            }
            slice.slice().caption().ifPresent(caption -> captions.paint(slice, fitting(caption, slice, inOneColumn)));
        }
        if (before == null
                || !slice.rows().equals(before.rows())
                || !slice.columns().equals(before.columns())) {
            scrollBars.paint(slice);
        }
    }

    /**
     * As many parts of a caption as the cells below it allow. If not even the first one fits: in one column that one, for
     * which the block has room as for its name, or else its number.
     */
    private String fitting(LocalizedMessage caption, PlacedSlice slice, boolean inOneColumn) {
        String whole = words.apply(caption);
        boolean isFramed = slice.slice().group() > 0;
        double room = slice.hasCaptionBeside()
                ? slice.captionWidth() - CaptionPainter.BEYOND
                : slice.box().width() + (isFramed ? BESIDE_IN_FRAME : CaptionPainter.BEYOND);
        List<String> parts = List.of(whole.split(BETWEEN_PARTS));
        boolean hasRoom = inOneColumn && !isFramed && !slice.hasCaptionBeside();
        String shortest = !hasRoom && !caption.arguments().isEmpty()
                ? String.valueOf(caption.arguments().getFirst())
                : parts.getFirst();
        return IntStream.range(0, parts.size())
                .mapToObj(left -> String.join(BETWEEN_PARTS, parts.subList(0, parts.size() - left)))
                .filter(text -> captions.widthOf(text) <= room)
                .findFirst()
                .orElse(shortest);
    }

    /** The part of a caption that a block has room for if its slices stand in one column. */
    static String firstPart(String caption) {
        return caption.split(BETWEEN_PARTS)[0];
    }
}
