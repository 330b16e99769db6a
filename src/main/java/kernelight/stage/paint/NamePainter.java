package kernelight.stage.paint;

import java.util.function.Function;
import javafx.scene.paint.Color;
import kernelight.stage.layout.Box;
import kernelight.stage.layout.PlacedBlock;
import kernelight.stage.layout.Sizing;
import kernelight.stage.layout.StageFit;
import kernelight.stage.state.Sign;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TextStyle;
import kernelight.words.LocalizedMessage;
import org.jspecify.annotations.Nullable;

/** Paints a block's name and size, which may change from step to step: another filter has another name. */
final class NamePainter {
    /** Letters reach no further above the baseline, in font sizes. */
    private static final double ABOVE = 1.1;

    private static final double BELOW = 0.35;

    private final Surface surface;
    private final StageColors colors;
    private final Function<LocalizedMessage, String> words;
    private final double nameSize;
    private final CaptionPainter captions;

    /** @param cell the side of all cells */
    NamePainter(
            Surface surface, StageColors colors, Function<LocalizedMessage, String> words, double cell, Sizing sizing) {
        this.surface = surface;
        this.colors = colors;
        this.words = words;
        nameSize = StageFit.nameSize(cell, sizing);
        captions = new CaptionPainter(surface, colors, cell, sizing);
    }

    static TextStyle nameStyle(double size) {
        return TextStyle.of(size).bold().with(TextStyle.Level.BASELINE);
    }

    static TextStyle sizeStyle(double nameSize) {
        return TextStyle.of(nameSize * 0.86).with(TextStyle.Level.BASELINE);
    }

    /** @param before the block painted there the last time; null where there was none */
    void paint(PlacedBlock placed, @Nullable PlacedBlock before) {
        if (before != null && placed.isNamedLike(before)) {
            return;
        }
        if (placed.block().sign() == Sign.WITHIN) {
            if (before != null) {
                captions.erase(before.slices().getFirst(), within(before));
            }
            captions.paint(placed.slices().getFirst(), within(placed));
            return;
        }
        if (before != null) {
            new Line(before).erase();
        }
        new Line(placed).paint();
    }

    /** The name of what lies within another block is a caption like those beside it, and so is its size, if it fits. */
    private String within(PlacedBlock placed) {
        String name = words.apply(placed.block().name());
        String whole = placed.block()
                .size()
                .map(size -> name + " \u00b7 " + words.apply(size))
                .orElse(name);
        boolean fits = surface.widthOf(whole, captions.style()) <= placed.box().width();
        return fits ? whole : name;
    }

    /** The name and the size above a block, centred together; the size below the name where both are too wide. */
    private final class Line {
        private final TextStyle nameStyle = nameStyle(nameSize);
        private final TextStyle sizeStyle = sizeStyle(nameSize);
        private final Box box;
        private final Color color;
        private final String name;
        private final String size;
        private final double nameWidth;
        private final double sizeWidth;
        private final double gap;
        private final double baseline;

        Line(PlacedBlock placed) {
            box = placed.box();
            color = colors.of(placed.block().quantity());
            name = words.apply(placed.block().name());
            size = placed.block().size().map(words).orElse("");
            nameWidth = surface.widthOf(name, nameStyle);
            sizeWidth = surface.widthOf(size, sizeStyle);
            gap = size.isEmpty() ? 0 : nameSize * 0.5;
            baseline = box.y() - nameSize;
        }

        private boolean isBroken() {
            return !size.isEmpty() && nameWidth + gap + sizeWidth > box.width();
        }

        void paint() {
            Color muted = colors.palette().muted();
            if (isBroken()) {
                surface.text(name, box.centerX(), upper(), nameStyle.centered(), color);
                surface.text(size, box.centerX(), lower(), sizeStyle.centered(), muted);
                return;
            }
            double left = box.centerX() - (nameWidth + gap + sizeWidth) / 2;
            surface.text(name, left, baseline, nameStyle, color);
            surface.text(size, left + nameWidth + gap, baseline, sizeStyle, muted);
        }

        private double upper() {
            return baseline - nameSize * 0.75;
        }

        private double lower() {
            return baseline + nameSize * 0.35;
        }

        void erase() {
            double width = isBroken() ? Math.max(nameWidth, sizeWidth) : nameWidth + gap + sizeWidth;
            double top = (isBroken() ? upper() : baseline) - ABOVE * nameSize;
            double bottom = (isBroken() ? lower() : baseline) + BELOW * nameSize;
            // Letters may start slightly left of their origin.
            surface.fill(
                    box.centerX() - width / 2 - 1,
                    top,
                    width + 2,
                    bottom - top,
                    colors.palette().page());
        }
    }
}
