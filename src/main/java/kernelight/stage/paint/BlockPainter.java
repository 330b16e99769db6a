package kernelight.stage.paint;

import java.util.function.Function;
import javafx.scene.paint.Color;
import kernelight.stage.layout.Box;
import kernelight.stage.layout.PlacedBlock;
import kernelight.stage.layout.StageFit;
import kernelight.stage.sheet.Ground;
import kernelight.stage.sheet.Light;
import kernelight.stage.sheet.Look;
import kernelight.stage.sheet.Sign;
import kernelight.ui.surface.Stroke;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TextStyle;
import kernelight.words.Message;

/** Paints what is around the slices of a block: its name and size, the sign before it. */
final class BlockPainter {
    private static final double SWATCH = 14;

    private final Surface surface;
    private final StageColors colors;
    private final Function<Message, String> words;
    private final double cell;
    private final double nameSize;
    private final CaptionPainter captions;

    /** @param cell the side of all cells */
    BlockPainter(Surface surface, StageColors colors, Function<Message, String> words, double cell) {
        this.surface = surface;
        this.colors = colors;
        this.words = words;
        this.cell = cell;
        nameSize = StageFit.nameSize(cell);
        captions = new CaptionPainter(surface, colors, cell);
    }

    void paint(PlacedBlock placed, double signY) {
        if (placed.block().sign() == Sign.WITHIN) {
            nameWithin(placed);
            return;
        }
        name(placed);
        sign(placed.block().sign(), placed.signX(), signY, Math.clamp(cell * 0.4, 20, 56));
        placed.block().legend().ifPresent(legend -> legend(placed, words.apply(legend)));
    }

    /** The name and the size above a block, centred together; the size below the name where both are too wide. */
    private void name(PlacedBlock placed) {
        TextStyle name = nameStyle(nameSize);
        TextStyle size = sizeStyle(nameSize);
        String nameText = words.apply(placed.block().name());
        String sizeText = placed.block().size().map(words).orElse("");
        Color color = colors.of(placed.block().quantity());
        Color muted = colors.palette().muted();
        double gap = sizeText.isEmpty() ? 0 : nameSize * 0.5;
        double width = surface.widthOf(nameText, name) + gap + surface.widthOf(sizeText, size);
        Box box = placed.box();
        double baseline = box.y() - nameSize;
        if (width > box.width() && !sizeText.isEmpty()) {
            surface.text(nameText, box.centerX(), baseline - nameSize * 0.75, name.centered(), color);
            surface.text(sizeText, box.centerX(), baseline + nameSize * 0.35, size.centered(), muted);
            return;
        }
        double left = box.centerX() - width / 2;
        surface.text(nameText, left, baseline, name, color);
        surface.text(sizeText, left + surface.widthOf(nameText, name) + gap, baseline, size, muted);
    }

    /** The name of what lies within another block is a caption like those beside it, and so is its size, if it fits. */
    private void nameWithin(PlacedBlock placed) {
        String name = words.apply(placed.block().name());
        String whole = placed.block()
                .size()
                .map(size -> name + " \u00b7 " + words.apply(size))
                .orElse(name);
        boolean fits = surface.widthOf(whole, captions.style()) <= placed.box().width();
        captions.paint(placed.slices().getFirst(), fits ? whole : name);
    }

    static TextStyle nameStyle(double size) {
        return TextStyle.of(size).bold().with(TextStyle.Level.BASELINE);
    }

    static TextStyle sizeStyle(double nameSize) {
        return TextStyle.of(nameSize * 0.86).with(TextStyle.Level.BASELINE);
    }

    private void sign(Sign sign, double x, double y, double size) {
        Color color = colors.palette().muted();
        TextStyle style = TextStyle.of(size).centered();
        switch (sign) {
            case NONE, BESIDE, WITHIN -> {
                // the first block, or one that only stands or lies there
            }
            case SLIDES -> asterisk(x, y, size * 0.4, color);
            case TIMES -> surface.text("\u00d7", x, y, style, color);
            case PLUS -> surface.text("+", x, y, style, color);
            case EQUALS -> surface.text("=", x, y, style, color);
            case BECOMES -> surface.text("\u2192", x, y, style, color);
        }
    }

    /** The sign of convolution: six rays. */
    private void asterisk(double x, double y, double radius, Color color) {
        Stroke stroke = Stroke.of(color, Math.max(1.6, radius * 0.2));
        for (int ray = 0; ray < 3; ray++) {
            double angle = Math.PI / 2 + ray * Math.PI / 3;
            double dx = radius * Math.cos(angle);
            double dy = radius * Math.sin(angle);
            surface.line(x - dx, y - dy, x + dx, y + dy, stroke);
        }
    }

    /** A hatched swatch and what it means, below the block. */
    private void legend(PlacedBlock placed, String text) {
        double y = placed.box().bottom() + 16;
        Box swatch = new Box(placed.slices().getFirst().x(), y, SWATCH, SWATCH);
        Look hatched = Look.of("", placed.block().quantity(), Light.DIMMED, Ground.PLAIN)
                .hatched(true);
        new CellPainter(surface, colors, SWATCH).paint(hatched, swatch, new CellPainter.Lines(true, true, true, true));
        surface.text(
                text,
                swatch.right() + 8,
                swatch.centerY() + 0.5,
                TextStyle.of(14),
                colors.palette().muted());
    }
}
