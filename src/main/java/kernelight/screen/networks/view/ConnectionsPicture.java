package kernelight.screen.networks.view;

import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;
import kernelight.screen.networks.model.Connections;
import kernelight.screen.networks.model.Connections.Line;
import kernelight.screen.networks.model.Connections.Way;
import kernelight.screen.networks.model.ThreeWaysModel.Place;
import kernelight.ui.surface.Stroke;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TextStyle;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/** A layer in one way: its input above, its output below, the lines between. */
final class ConnectionsPicture {
    private static final double TITLE = 62;
    private static final double SHORT_TITLE = 18;
    /** The height from which on there is room for what the way means. */
    private static final double ROOMY = 300;

    private static final double BOTTOM = 8;
    /** The share of the height that the lines have. */
    private static final double BETWEEN = 0.24;
    /** So many lines can be told apart; of more, only every so-and-so-many output's are drawn. */
    private static final int MOST_LINES = 2500;

    /** So few lines are seen one by one. */
    private static final int FEW_LINES = 800;

    private static final int MOST_GRID = 40;

    private final Connections connections;
    private final Place lit;
    private final Texts texts;
    private final Palette palette;
    private final double middle;
    private final double top;
    private final double title;
    private final double width;
    private final double cell;
    private final double inputX;
    private final double inputY;
    private final double outputX;
    private final double outputY;

    ConnectionsPicture(
            Connections connections,
            Place lit,
            double x,
            double y,
            double width,
            double height,
            Texts texts,
            Palette palette) {
        this.connections = connections;
        this.lit = lit;
        this.texts = texts;
        this.palette = palette;
        top = y;
        this.width = width;
        middle = x + width / 2;
        int n = connections.input();
        int o = connections.output();
        title = height < ROOMY ? SHORT_TITLE : TITLE;
        double room = height - title - BOTTOM - 40;
        double lines = room * BETWEEN;
        cell = Math.min((width - 130) / Math.max(n, o), (room - lines) / (n + o));
        inputX = middle - cell * n / 2;
        inputY = y + title + 18;
        outputX = middle - cell * o / 2;
        outputY = y + height - BOTTOM - 20 - cell * o;
    }

    /** The output at a point. */
    Optional<Place> outputAt(double x, double y) {
        int row = (int) Math.floor((y - outputY) / cell);
        int column = (int) Math.floor((x - outputX) / cell);
        boolean isThere = row >= 0 && column >= 0 && row < connections.output() && column < connections.output();
        return isThere ? Optional.of(new Place(row, column)) : Optional.empty();
    }

    void paint(Surface surface) {
        Way way = connections.way();
        surface.text(
                texts.get("networks.threeWays." + way),
                middle,
                top + 20,
                TextStyle.of(16).bold().centered(),
                palette.ink());
        List<String> lines =
                title < TITLE ? List.of() : wrapped(surface, texts.get("networks.threeWays." + way + ".short"));
        for (int i = 0; i < lines.size(); i++) {
            surface.text(
                    lines.get(i), middle, top + 41 + i * 15, TextStyle.of(12).centered(), palette.muted());
        }
        grid(surface, inputX, inputY, connections.input(), palette.input(), palette.inputFill());
        grid(surface, outputX, outputY, connections.output(), palette.output(), palette.outputFill());
        others(surface);
        List<Line> read = connections.lines(lit.row(), lit.column());
        for (Line line : read) {
            fill(
                    surface,
                    inputX,
                    inputY,
                    line.row(),
                    line.column(),
                    color(line).interpolate(palette.inputFill(), 0.35));
        }
        fill(surface, outputX, outputY, lit.row(), lit.column(), palette.output());
        double thick = read.size() > 200 ? 0.5 : 1.3;
        for (Line line : read) {
            line(surface, line, lit, Stroke.of(color(line).deriveColor(0, 1, 1, read.size() > 200 ? 0.55 : 1), thick));
        }
    }

    /** In two lines where it is too long for one. */
    private List<String> wrapped(Surface surface, String text) {
        TextStyle style = TextStyle.of(12);
        if (surface.widthOf(text, style) < width - 16) {
            return List.of(text);
        }
        String first = "";
        for (String word : text.split(" ")) {
            String longer = first.isEmpty() ? word : first + " " + word;
            if (surface.widthOf(longer, style) > surface.widthOf(text, style) * 0.58) {
                break;
            }
            first = longer;
        }
        return List.of(first, text.substring(first.length()).strip());
    }

    /** The lines of the other outputs, faintly. */
    private void others(Surface surface) {
        int o = connections.output();
        long all = connections.lineCount();
        int step = (int) Math.max(1, Math.ceil(Math.sqrt((double) all / MOST_LINES)));
        for (int row = 0; row < o; row += step) {
            for (int column = 0; column < o; column += step) {
                List<Line> lines = connections.lines(row, column);
                int skip = Math.max(1, lines.size() / 60);
                for (int i = 0; i < lines.size(); i += skip) {
                    Color color = connections.way() == Way.CONVOLUTION ? color(lines.get(i)) : palette.lineStrong();
                    line(
                            surface,
                            lines.get(i),
                            new Place(row, column),
                            Stroke.of(color.deriveColor(0, 1, 1, all > FEW_LINES ? 0.2 : 0.6), 0.6));
                }
            }
        }
    }

    /** Lines with the same weight have the same colour; where every line has its own, so do they. */
    private Color color(Line line) {
        return switch (connections.way()) {
            case FULLY -> palette.muted();
            case LOCALLY -> palette.bias();
            case CONVOLUTION -> {
                int count = connections.filter() * connections.filter();
                double share = count == 1 ? 0 : (double) line.weight() / (count - 1);
                yield palette.filter().interpolate(palette.stride(), share);
            }
        };
    }

    private void line(Surface surface, Line line, Place to, Stroke stroke) {
        surface.line(
                inputX + (line.column() + 0.5) * cell,
                inputY + (line.row() + 0.5) * cell,
                outputX + (to.column() + 0.5) * cell,
                outputY + (to.row() + 0.5) * cell,
                stroke);
    }

    private void fill(Surface surface, double x, double y, int row, int column, Color color) {
        double gap = Math.min(1, cell * 0.12);
        surface.fill(x + column * cell + gap, y + row * cell + gap, cell - 2 * gap, cell - 2 * gap, color);
    }

    private void grid(Surface surface, double x, double y, int side, Color edge, Color fill) {
        double length = side * cell;
        surface.fill(x, y, length, length, fill);
        if (side <= MOST_GRID) {
            Stroke thin = Stroke.of(edge.interpolate(fill, 0.6), 0.6);
            for (int i = 1; i < side; i++) {
                surface.line(x + i * cell, y, x + i * cell, y + length, thin);
                surface.line(x, y + i * cell, x + length, y + i * cell, thin);
            }
        }
        surface.outline(x, y, length, length, 0, Stroke.of(edge, 1.2));
        surface.text(
                texts.get("network.drawing.size", side, side), x + length + 8, y + length / 2, TextStyle.of(12), edge);
    }
}
