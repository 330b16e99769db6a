package kernelight.export.file;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;
import kernelight.ui.surface.Picture;
import kernelight.ui.surface.Stroke;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TextStyle;
import kernelight.ui.surface.TextStyle.Face;
import kernelight.ui.theme.Fonts;

/**
 * Writes SVG: rectangles, lines and texts that stay texts. The characters used are embedded as fonts; a program that
 * does not support that uses the next font family in the list.
 */
final class SvgSurface implements Surface {
    private static final String SANS_FAMILIES = "'" + Fonts.SANS
            + "', Inter, 'Helvetica Neue', Arial, 'Noto Sans KR', 'Noto Sans CJK KR', 'Apple SD Gothic Neo', "
            + "'Malgun Gothic', NanumGothic, sans-serif";
    private static final String MATH_FAMILIES =
            "'" + Fonts.MATH + "', 'STIX Two Text', STIXGeneral, 'Times New Roman', serif";

    private final Lettering lettering;
    private final StringBuilder body = new StringBuilder();
    private final Map<Face, Set<Integer>> letters = new EnumMap<>(Face.class);
    private int clips;

    private SvgSurface(Lettering lettering) {
        this.lettering = lettering;
    }

    /** The whole file. */
    static String file(Picture picture, String title, Lettering lettering) {
        SvgSurface surface = new SvgSurface(lettering);
        picture.paint(surface);
        String width = VectorNumber.text(picture.width());
        String height = VectorNumber.text(picture.height());
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="0 0 %s %s">
                <title>%s</title>
                <style>
                %stext { white-space: pre; font-variant-numeric: tabular-nums; }
                .sans { font-family: %s; }
                .math { font-family: %s; }
                .bold { font-weight: bold; }
                .letter { font-style: italic; }
                </style>
                %s</svg>
                """.formatted(
                        width,
                        height,
                        width,
                        height,
                        escaped(title),
                        surface.embeddedFonts(),
                        SANS_FAMILIES,
                        MATH_FAMILIES,
                        surface.body);
    }

    private String embeddedFonts() {
        return letters.entrySet().stream()
                .map(used -> EmbeddedFont.css(used.getKey(), used.getValue()))
                .collect(Collectors.joining());
    }

    @Override
    public void fill(double x, double y, double width, double height, Color color) {
        fillRounded(x, y, width, height, 0, color);
    }

    @Override
    public void fillRounded(double x, double y, double width, double height, double radius, Color color) {
        element("rect", rectangle(x, y, width, height, radius) + paint("fill", color));
    }

    @Override
    public void fillPolygon(double[] xs, double[] ys, Color color) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < xs.length; i++) {
            points.append(i == 0 ? "" : " ")
                    .append(VectorNumber.text(xs[i]))
                    .append(',')
                    .append(VectorNumber.text(ys[i]));
        }
        element("polygon", " points=\"" + points + "\"" + paint("fill", color));
    }

    @Override
    public void outline(double x, double y, double width, double height, double radius, Stroke stroke) {
        element("rect", rectangle(x, y, width, height, radius) + " fill=\"none\"" + stroke(stroke));
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY, Stroke stroke) {
        element(
                "line",
                attribute("x1", fromX)
                        + attribute("y1", fromY)
                        + attribute("x2", toX)
                        + attribute("y2", toY)
                        + stroke(stroke));
    }

    @Override
    public void text(String text, double x, double y, TextStyle style, Color color) {
        if (text.isEmpty()) {
            return;
        }
        text.codePoints().forEach(letters.computeIfAbsent(style.face(), face -> new TreeSet<>())::add);
        String anchor = switch (style.align()) {
            case LEFT -> "";
            case CENTER -> " text-anchor=\"middle\"";
            case RIGHT -> " text-anchor=\"end\"";
        };
        body.append("<text")
                .append(attribute("x", x))
                .append(attribute("y", lettering.baseline(y, style)))
                .append(" class=\"")
                .append(styleClass(style.face()))
                .append('"')
                .append(attribute("font-size", style.size()))
                .append(anchor)
                .append(paint("fill", color))
                .append('>')
                .append(escaped(text))
                .append("</text>\n");
    }

    private static String styleClass(Face face) {
        return switch (face) {
            case REGULAR -> "sans";
            case BOLD -> "sans bold";
            case FORMULA -> "math";
            case LETTER -> "math letter";
        };
    }

    @Override
    public double widthOf(String text, TextStyle style) {
        return lettering.widthOf(text, style);
    }

    @Override
    public void within(double x, double y, double width, double height, Runnable painting) {
        clips++;
        body.append("<clipPath id=\"part").append(clips).append("\">");
        element("rect", rectangle(x, y, width, height, 0));
        body.append("</clipPath>\n<g clip-path=\"url(#part").append(clips).append(")\">\n");
        painting.run();
        body.append("</g>\n");
    }

    private void element(String name, String attributes) {
        body.append('<').append(name).append(attributes).append("/>\n");
    }

    private static String rectangle(double x, double y, double width, double height, double radius) {
        String corners = radius == 0 ? "" : attribute("rx", radius);
        return attribute("x", x)
                + attribute("y", y)
                + attribute("width", width)
                + attribute("height", height)
                + corners;
    }

    private static String stroke(Stroke stroke) {
        String dashes = stroke.dashes().isEmpty()
                ? ""
                : stroke.dashes().stream()
                        .map(VectorNumber::text)
                        .collect(Collectors.joining(" ", " stroke-dasharray=\"", "\""));
        // Square line caps, as on JavaFX's canvas.
        return paint("stroke", stroke.color())
                + attribute("stroke-width", stroke.width())
                + " stroke-linecap=\"square\""
                + dashes;
    }

    private static String paint(String name, Color color) {
        String paint = String.format(
                Locale.ROOT,
                " %s=\"#%02x%02x%02x\"",
                name,
                Math.round(color.getRed() * 255),
                Math.round(color.getGreen() * 255),
                Math.round(color.getBlue() * 255));
        return color.isOpaque() ? paint : paint + attribute(name + "-opacity", color.getOpacity());
    }

    private static String attribute(String name, double value) {
        return " " + name + "=\"" + VectorNumber.text(value) + "\"";
    }

    /** Control characters are not allowed in XML; they become spaces. */
    private static String escaped(String text) {
        return text.codePoints()
                .mapToObj(character -> switch (character) {
                    case '&' -> "&amp;";
                    case '<' -> "&lt;";
                    case '>' -> "&gt;";
                    default -> Character.isISOControl(character) ? " " : Character.toString(character);
                })
                .collect(Collectors.joining());
    }
}
