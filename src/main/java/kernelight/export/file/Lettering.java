package kernelight.export.file;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kernelight.ui.surface.TextStyle;
import kernelight.ui.surface.TextStyle.Face;
import kernelight.ui.surface.TextStyle.Level;
import kernelight.ui.theme.Fonts;

/** Measures texts in the app's typefaces without JavaFX: widths and baselines are as in the window. */
final class Lettering {
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final Map<Face, Font> typefaces = new EnumMap<>(Face.class);

    /**
     * A part of a text in one font.
     *
     * @param left the x of its start, from the start of the text
     * @param isOwn whether the font is the app's; otherwise it is a system font, for characters that the app's font
     *     lacks
     */
    record Piece(String text, Font font, double left, double width, boolean isOwn) {}

    /** The file of a face. */
    static String fileOf(Face face) {
        return switch (face) {
            case REGULAR -> Fonts.SANS_REGULAR;
            case BOLD -> Fonts.SANS_BOLD;
            case FORMULA -> Fonts.MATH_REGULAR;
            case LETTER -> Fonts.MATH_ITALIC;
        };
    }

    /** Splits the text where its font changes; nearly always into a single piece. */
    List<Piece> pieces(String text, TextStyle style) {
        Font own = typeface(style.face()).deriveFont((float) style.size());
        List<Piece> pieces = new ArrayList<>();
        double left = 0;
        int start = 0;
        while (start < text.length()) {
            boolean isOwn = own.canDisplay(text.codePointAt(start));
            int end = start;
            while (end < text.length() && own.canDisplay(text.codePointAt(end)) == isOwn) {
                end += Character.charCount(text.codePointAt(end));
            }
            String part = text.substring(start, end);
            Font font = isOwn ? own : systemFont(style);
            double width =
                    font.createGlyphVector(EXACT, part).getLogicalBounds().getWidth();
            pieces.add(new Piece(part, font, left, width, isOwn));
            left += width;
            start = end;
        }
        return pieces;
    }

    double widthOf(String text, TextStyle style) {
        return pieces(text, style).stream().mapToDouble(Piece::width).sum();
    }

    /** The x of the left end of the text. */
    double left(String text, double x, TextStyle style) {
        return switch (style.align()) {
            case LEFT -> x;
            case CENTER -> x - widthOf(text, style) / 2;
            case RIGHT -> x - widthOf(text, style);
        };
    }

    /**
     * The y of the baseline; the middle of a line is midway between its font's ascent and descent, as on JavaFX's
     * canvas.
     */
    double baseline(double y, TextStyle style) {
        if (style.level() == Level.BASELINE) {
            return y;
        }
        LineMetrics line =
                typeface(style.face()).deriveFont((float) style.size()).getLineMetrics("0", EXACT);
        return y + (line.getAscent() - line.getDescent() - line.getLeading()) / 2;
    }

    private Font typeface(Face face) {
        return typefaces.computeIfAbsent(face, Lettering::read);
    }

    private static Font systemFont(TextStyle style) {
        int fontStyle = switch (style.face()) {
            case BOLD -> Font.BOLD;
            case LETTER -> Font.ITALIC;
            case REGULAR, FORMULA -> Font.PLAIN;
        };
        return new Font(Font.SANS_SERIF, fontStyle, 1).deriveFont((float) style.size());
    }

    private static Font read(Face face) {
        try (InputStream bytes = Fonts.resource(fileOf(face)).openStream()) {
            return Font.createFont(Font.TRUETYPE_FONT, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("The app's own font cannot be read: " + fileOf(face), e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The app's own font cannot be read: " + fileOf(face), e);
        }
    }
}
