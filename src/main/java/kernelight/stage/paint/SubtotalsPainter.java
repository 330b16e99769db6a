package kernelight.stage.paint;

import java.util.ArrayList;
import java.util.List;
import kernelight.stage.state.SumLine;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TextStyle;

/**
 * Paints a line with the subtotal of each part of a sum: "channel 1 3.5 + channel 2 \u22120.25". The current part is
 * bold; where not all fit, dots stand for the first ones.
 */
final class SubtotalsPainter {
    private static final String PLUS = "   +   ";
    private static final String GAP = "  ";
    private static final String DOTS = "\u2026";

    private final Surface surface;
    private final StageColors colors;
    private final SumLine line;
    private final StripWords words;
    private final TextStyle small;
    private final double width;

    /** @param noteSize the size of its texts */
    SubtotalsPainter(
            Surface surface, StageColors colors, SumLine line, StripWords words, double noteSize, double width) {
        this.surface = surface;
        this.colors = colors;
        this.line = line;
        this.words = words;
        small = TextStyle.of(noteSize);
        this.width = width;
    }

    /** @param noteSize the size of its texts */
    static double height(double noteSize) {
        return Math.round(noteSize * 2);
    }

    private record Piece(String text, TextStyle style, boolean isNumber) {}

    void paint(double x, double top) {
        List<Piece> pieces = pieces();
        double middle = top + height(small.size()) * 0.4;
        double numbers = pieces.stream().mapToDouble(this::width).sum();
        double at = x + Math.max(0, (width - numbers) / 2);
        for (Piece piece : pieces) {
            surface.text(
                    piece.text(),
                    at,
                    middle,
                    piece.style(),
                    piece.isNumber()
                            ? colors.of(line.resultQuantity())
                            : colors.palette().muted());
            at += width(piece);
        }
    }

    /** As many of the last subtotals as there is room for. */
    private List<Piece> pieces() {
        List<SumLine.Subtotal> begun = line.subtotals().begun();
        double room = width - surface.widthOf(DOTS + PLUS, small);
        List<Piece> pieces = new ArrayList<>();
        for (int part = begun.size() - 1; part >= 0; part--) {
            boolean current = part == begun.size() - 1;
            List<Piece> subtotal = List.of(
                    new Piece(words.parts().get(part) + GAP, small, false),
                    new Piece(begun.get(part).value(), current ? small.bold() : small, true));
            double needed = subtotal.stream().mapToDouble(this::width).sum() + surface.widthOf(PLUS, small);
            if (needed > room) {
                pieces.addFirst(new Piece(DOTS + PLUS, small, false));
                break;
            }
            room -= needed;
            if (!current) {
                pieces.addFirst(new Piece(PLUS, small, false));
            }
            pieces.addAll(0, subtotal);
        }
        return pieces;
    }

    private double width(Piece piece) {
        return surface.widthOf(piece.text(), piece.style());
    }
}
