package kernelight.screen.filters.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import kernelight.screen.filters.model.PixelSum;
import kernelight.screen.filters.model.PixelSum.Group;
import kernelight.screen.filters.model.PixelSum.Part;
import kernelight.screen.filters.model.PixelSum.Role;
import kernelight.screen.filters.model.PixelSum.Terms;
import kernelight.ui.component.SharpCanvas;
import kernelight.ui.component.WhileInScene;
import kernelight.ui.surface.CanvasSurface;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TextStyle;
import kernelight.ui.text.SpokenSigns;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import kernelight.ui.theme.TextMeasure;

/** The sum of the pixel that is looked at, written out, each number in the colour of its quantity. */
final class SumView extends Region {
    private static final double LARGEST = 20;
    private static final double SMALLEST = 12;
    private static final double HALL = 32;
    /** A little smaller, the sum of a 3 x 3 filter still takes one line. */
    private static final double SMALLEST_HALL = 29;

    /** How many times as large as its terms the result is. */
    private static final double RESULT = 1.5;

    private static final double LINE = 1.7;
    private static final double SIDE = 28;
    private static final double WIDTH_STEP = 120;

    private final Texts texts;
    private final ObservableValue<Palette> palette;
    private final ObservableValue<Boolean> presenting;
    private final TextMeasure measure = new TextMeasure();
    private final SharpCanvas canvas = new SharpCanvas(() -> paint());
    private Optional<PixelSum> shown = Optional.empty();

    /** Groups that fit beside each other, at one size. */
    private record Laid(double size, List<List<Group>> lines) {}

    SumView(Texts texts, ObservableValue<Palette> palette, ObservableValue<Boolean> presenting) {
        this.texts = texts;
        this.palette = palette;
        this.presenting = presenting;
        getStyleClass().addAll("formula-strip");
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().add(canvas);
        WhileInScene.follow(this, palette, now -> canvas.requestPaint());
        WhileInScene.follow(this, presenting, now -> canvas.requestPaint());
    }

    void show(PixelSum sum) {
        shown = Optional.of(sum);
        setAccessibleText(SpokenSigns.formula(texts, sum.text()));
        canvas.requestPaint();
    }

    /** The width that it takes of one; in steps, so that it does not change with every pixel. */
    double widthIn(double width) {
        Surface surface = new CanvasSurface(canvas.graphics(), measure);
        return shown.map(sum -> {
                    Laid laid = laid(surface, sum, width - 2 * SIDE);
                    double widest = laid.lines().stream()
                            .mapToDouble(line -> width(surface, line, laid.size()))
                            .max()
                            .orElse(0);
                    if (sum.terms() != Terms.PRODUCTS) {
                        widest = Math.max(widest, surface.widthOf(note(sum), TextStyle.of(noteSize())));
                    }
                    return Math.min(width, Math.ceil((widest + 2 * SIDE) / WIDTH_STEP) * WIDTH_STEP);
                })
                .orElse(width);
    }

    private static double width(Surface surface, List<Group> line, double size) {
        return line.stream().mapToDouble(group -> width(surface, group, size)).sum();
    }

    /** The height that it takes in a width. */
    double heightIn(double width) {
        Surface surface = new CanvasSurface(canvas.graphics(), measure);
        return shown.map(sum -> {
                    Laid laid = laid(surface, sum, width - 2 * SIDE);
                    return Math.ceil((laid.lines().size() * LINE + 1.2) * laid.size() + noteHeight(sum));
                })
                .orElse(0.0);
    }

    /** In the largest size in which every line of the sum fits; broken, where even the smallest is too large. */
    private Laid laid(Surface surface, PixelSum sum, double room) {
        double smallest = presenting.getValue() ? SMALLEST_HALL : SMALLEST;
        for (double size = presenting.getValue() ? HALL : LARGEST; size >= smallest; size -= 1) {
            Laid laid = laid(surface, sum, room, size);
            if (laid.lines().size() == sum.lines().size()) {
                return laid;
            }
        }
        return laid(surface, sum, room, smallest);
    }

    private Laid laid(Surface surface, PixelSum sum, double room, double size) {
        List<List<Group>> lines = new ArrayList<>();
        for (PixelSum.Line line : sum.lines()) {
            List<Group> current = new ArrayList<>();
            double x = 0;
            for (Group group : line.groups()) {
                double width = width(surface, group, size);
                if (x + width > room && !current.isEmpty()) {
                    lines.add(current);
                    current = new ArrayList<>();
                    x = 0;
                }
                current.add(group);
                x += width;
            }
            lines.add(current);
        }
        return new Laid(size, lines);
    }

    private static double width(Surface surface, Group group, double size) {
        return group.parts().stream()
                .mapToDouble(part -> surface.widthOf(part.text(), style(part, size)))
                .sum();
    }

    private static TextStyle style(Part part, double size) {
        return part.role() == Role.OUTPUT ? TextStyle.of(RESULT * size).bold() : TextStyle.of(size);
    }

    private void paint() {
        canvas.graphics().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (shown.isEmpty() || canvas.getWidth() <= 0) {
            return;
        }
        Surface surface = new CanvasSurface(canvas.graphics(), measure);
        Laid laid = laid(surface, shown.get(), canvas.getWidth() - 2 * SIDE);
        double noteHeight = noteHeight(shown.get());
        double lines = laid.lines().size() * laid.size() * LINE;
        double y = (canvas.getHeight() - noteHeight - lines) / 2 + laid.size() * LINE / 2;
        for (List<Group> line : laid.lines()) {
            double width = width(surface, line, laid.size());
            double x = (canvas.getWidth() - width) / 2;
            for (Group group : line) {
                for (Part part : group.parts()) {
                    TextStyle style = style(part, laid.size());
                    surface.text(part.text(), x, y, style, colour(part.role()));
                    x += surface.widthOf(part.text(), style);
                }
            }
            y += laid.size() * LINE;
        }
        paintNote(surface, y - laid.size() * LINE / 2 + noteSize() * 0.5);
    }

    /** Below the terms, where they are no products. */
    private double noteHeight(PixelSum sum) {
        return sum.terms() == Terms.PRODUCTS ? 0 : noteSize() * 1.3;
    }

    private double noteSize() {
        return presenting.getValue() ? HALL : SMALLEST;
    }

    private String note(PixelSum sum) {
        return texts.get(sum.terms() == Terms.ROWS ? "filters.sum.rows" : "filters.sum.channels");
    }

    private void paintNote(Surface surface, double y) {
        if (shown.get().terms() != Terms.PRODUCTS) {
            surface.text(
                    note(shown.get()),
                    canvas.getWidth() / 2,
                    y,
                    TextStyle.of(noteSize()).centered(),
                    palette.getValue().muted());
        }
    }

    private Color colour(Role role) {
        Palette colours = palette.getValue();
        return switch (role) {
            case INPUT -> colours.input();
            case FILTER -> colours.filter();
            case BIAS -> colours.bias();
            case OUTPUT -> colours.output();
            case IGNORED -> colours.dimmed();
            case PRODUCTS -> colours.ink();
            case SIGN -> colours.muted();
        };
    }

    @Override
    protected void layoutChildren() {
        canvas.resize(getWidth(), getHeight());
        canvas.requestPaint();
    }
}
