package kernelight.worksheet.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kernelight.export.file.TextMeasure;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TextStyle;

/**
 * A text in lines that fit a width, broken between words, but not within a product or before a result; a word that is too
 * long is broken anywhere.
 */
record TextBlock(List<String> lines, TextStyle style) implements Block {
    private static final double LINE = 1.45;
    private static final Pattern SPACE_TO_BREAK_AT = Pattern.compile("(?<![=\u00d7])\\s+(?!\u00d7)");

    TextBlock {
        lines = List.copyOf(lines);
    }

    static TextBlock of(String text, TextStyle style, double width, TextMeasure measure) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : SPACE_TO_BREAK_AT.split(text.strip())) {
            if (!line.isEmpty() && measure.widthOf(line + " " + word, style) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
            while (line.length() > 1 && measure.widthOf(line.toString(), style) > width) {
                int fits = fitting(line, style, width, measure);
                lines.add(line.substring(0, fits));
                line.delete(0, fits);
            }
        }
        lines.add(line.toString());
        return new TextBlock(lines, style);
    }

    /** How many of a word's letters fit, at least one. */
    private static int fitting(StringBuilder word, TextStyle style, double width, TextMeasure measure) {
        int fits = word.length() - 1;
        while (fits > 1 && measure.widthOf(word.substring(0, fits), style) > width) {
            fits--;
        }
        return fits;
    }

    @Override
    public double height() {
        return lines.size() * style.size() * LINE;
    }

    @Override
    public void paint(Surface surface, double x, double y) {
        double lineHeight = style.size() * LINE;
        for (int line = 0; line < lines.size(); line++) {
            surface.text(lines.get(line), x, y + (line + 0.5) * lineHeight, style, Ink.BLACK);
        }
    }
}
