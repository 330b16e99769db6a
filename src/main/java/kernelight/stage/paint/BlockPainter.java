package kernelight.stage.paint;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javafx.scene.paint.Color;
import kernelight.stage.layout.Box;
import kernelight.stage.layout.PlacedBlock;
import kernelight.stage.layout.PlacedSlice;
import kernelight.stage.layout.Sizing;
import kernelight.stage.layout.StageFit;
import kernelight.stage.state.Block;
import kernelight.stage.state.CellBackground;
import kernelight.stage.state.CellStyle;
import kernelight.stage.state.Emphasis;
import kernelight.stage.state.Sign;
import kernelight.ui.surface.Stroke;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TextStyle;
import kernelight.words.LocalizedMessage;

/** Paints what stays around a block while a walk goes on: the sign before it, the legend below. */
final class BlockPainter {
    private static final double LEGEND = 14;
    private static final double SMALLEST_NAME = 10.5;
    private static final double BESIDE_NAME = 3;
    private static final double BESIDE_CAPTION = 10;
    private static final double BETWEEN_LEGENDS = 16;

    private final Surface surface;
    private final StageColors colors;
    private final Function<LocalizedMessage, String> words;
    private final double cell;
    private final Sizing sizing;

    /** @param cell the side of all cells */
    BlockPainter(
            Surface surface, StageColors colors, Function<LocalizedMessage, String> words, double cell, Sizing sizing) {
        this.surface = surface;
        this.colors = colors;
        this.words = words;
        this.cell = cell;
        this.sizing = sizing;
    }

    void paint(PlacedBlock placed, double signY) {
        double signSize = sizing.words(Math.clamp(cell * 0.4, 20, 56));
        sign(placed.block().sign(), placed.signX(), signY, signSize);
        if (isNamed(placed.block().sign())) {
            signName(placed, signY + signSize * 0.4);
        }
        if (placed.block().sign() != Sign.WITHIN) {
            double x = placed.slices().getFirst().x();
            for (Block.Legend legend : placed.block().legends()) {
                x = legend(placed, legend.blocked(), words.apply(legend.text()), x);
            }
        }
    }

    private void sign(Sign sign, double x, double y, double size) {
        Color color = colors.palette().muted();
        TextStyle style = TextStyle.of(size).centered();
        switch (sign) {
            case NONE, BESIDE, WITHIN -> {
                // the first block, or one that only stands or lies there
            }
            case SLIDES, CORRELATES, CONVOLVES -> asterisk(x, y, size * 0.4, color);
            case TIMES -> surface.text("\u00d7", x, y, style, color);
            case PLUS -> surface.text("+", x, y, style, color);
            case EQUALS -> surface.text("=", x, y, style, color);
            case BECOMES -> surface.text("\u2192", x, y, style, color);
        }
    }

    private static boolean isNamed(Sign sign) {
        return sign == Sign.CORRELATES || sign == Sign.CONVOLVES;
    }

    /** The operation's name below its sign, as large as the gap allows; the heading has it where the gap is too narrow. */
    private void signName(PlacedBlock placed, double top) {
        List<String> lines = Arrays.asList(
                words.apply(LocalizedMessage.of("stage.sign." + placed.block().sign()))
                        .split("(?<=-)|\\s"));
        boolean framed =
                placed.slices().stream().anyMatch(slice -> slice.slice().group() > 0);
        boolean captioned = placed.slices().stream().anyMatch(PlacedSlice::hasCaptionBeside);
        double beside =
                framed ? GroupPainter.BESIDE_SCROLL_BARS + BESIDE_NAME : captioned ? BESIDE_CAPTION : BESIDE_NAME;
        double room = 2 * (placed.box().x() - placed.signX()) - 2 * beside;
        double size = Math.min(
                StageFit.nameSize(cell, sizing) * 0.86,
                room
                        / lines.stream()
                                .mapToDouble(line -> surface.widthOf(line, TextStyle.of(1)))
                                .max()
                                .orElse(1));
        if (size < sizing.words(SMALLEST_NAME)) {
            return;
        }
        for (int line = 0; line < lines.size(); line++) {
            surface.text(
                    lines.get(line),
                    placed.signX(),
                    top + size * (1 + 1.15 * line),
                    TextStyle.of(size).centered(),
                    colors.palette().muted());
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

    /** A hatched swatch and what it means, below the block; returns where the next one begins. */
    private double legend(PlacedBlock placed, boolean blocked, String text, double x) {
        double y = placed.box().bottom() + 16;
        double size = sizing.words(LEGEND);
        Box swatch = new Box(x, y, size, size);
        CellStyle hatched = CellStyle.of("", placed.block().quantity(), Emphasis.DIMMED, CellBackground.PLAIN)
                .hatched(!blocked)
                .blocked(blocked);
        new CellPainter(surface, colors, size, sizing)
                .paint(hatched, swatch, new CellPainter.Lines(true, true, true, true));
        surface.text(
                text,
                swatch.right() + 8,
                swatch.centerY() + 0.5,
                TextStyle.of(size),
                colors.palette().muted());
        return swatch.right() + 8 + surface.widthOf(text, TextStyle.of(size)) + BETWEEN_LEGENDS;
    }
}
