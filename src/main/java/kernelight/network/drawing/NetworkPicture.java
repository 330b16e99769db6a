package kernelight.network.drawing;

import java.util.Optional;
import kernelight.network.model.NetworkView;
import kernelight.ui.surface.Picture;
import kernelight.ui.surface.ShiftedSurface;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TextStyle;
import kernelight.ui.theme.Palette;
import kernelight.words.LocalizedMessage;

/**
 * A drawing of a network on a slide of 16 : 9, with its name, its totals and what the lengths mean.
 *
 * @param outline what of the network is drawn, folded or not
 * @param note in what it differs from what its name promises; stands beside the name
 * @param words in the language of the picture, for one image or a batch
 * @param isTransparent whether what lies behind is to be seen
 */
public record NetworkPicture(
        NetworkView network,
        NetworkOutline outline,
        Optional<LocalizedMessage> note,
        DrawingWords words,
        Palette palette,
        boolean isTransparent)
        implements Picture {
    private static final double MARGIN = 36;
    private static final double HEAD = 96;
    private static final double FOOT = 46;
    /** Letters that are still read in a lecture hall: a sixtieth of the slide's height. */
    private static final double SMALLEST = 12;

    private static final double LARGEST = 1.9;

    @Override
    public double width() {
        return 1280;
    }

    @Override
    public double height() {
        return 720;
    }

    @Override
    public void paint(Surface surface) {
        if (!isTransparent) {
            surface.fill(0, 0, width(), height(), palette.page());
        }
        TextStyle title = TextStyle.of(26).bold();
        surface.text(network.name(), MARGIN, 38, title, palette.ink());
        note.ifPresent(difference -> surface.text(
                words.translate().apply(difference),
                MARGIN + surface.widthOf(network.name(), title) + 18,
                41,
                TextStyle.of(14),
                palette.muted()));
        surface.text(
                words.totals(network.parameters(), network.multiplications()),
                MARGIN,
                64,
                TextStyle.of(14),
                palette.muted());
        surface.text(words.scale(), MARGIN, height() - 24, TextStyle.of(13), palette.muted());
        double width = width() - 2 * MARGIN;
        double height = height() - HEAD - FOOT;
        NetworkDrawing.of(outline, words, surface, width, height, SMALLEST, LARGEST)
                .paint(new ShiftedSurface(surface, MARGIN, HEAD), palette, Optional.empty(), false);
    }
}
