package kernelight.stage.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kernelight.stage.layout.Sizing;
import kernelight.ui.formula.PaintedFormula;
import kernelight.ui.surface.Picture;
import kernelight.ui.surface.ShiftedSurface;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TextStyle;
import kernelight.words.LocalizedMessage;

/**
 * A stage's picture with the formula of the output's size above it: in letters and with its numbers, for each
 * direction in a line of its own. May be painted on any thread.
 */
public final class FormulaPicture implements Picture {
    private static final double SIZE = 24;
    private static final double NAME = 14;
    private static final double GAP = 18;

    private final StagePicture stage;
    private final List<List<Part>> lines;
    private final double width;
    private final double height;

    /** A piece of a line: a formula, or the name of a direction. */
    private sealed interface Part {
        double width();

        double ascent();

        double descent();

        void paint(Surface surface, double x, double y);
    }

    private record FormulaPart(PaintedFormula formula) implements Part {
        @Override
        public double width() {
            return formula.width();
        }

        @Override
        public double ascent() {
            return formula.ascent();
        }

        @Override
        public double descent() {
            return formula.descent();
        }

        @Override
        public void paint(Surface surface, double x, double y) {
            formula.paint(surface, x, y);
        }
    }

    private record NamePart(String name, TextStyle style, double width, StageColors colors) implements Part {
        @Override
        public double ascent() {
            return style.size();
        }

        @Override
        public double descent() {
            return 0;
        }

        @Override
        public void paint(Surface surface, double x, double y) {
            surface.text(name, x, y, style, colors.palette().muted());
        }
    }

    /**
     * @param sizes at least one
     * @param measure only asked for the widths of texts
     */
    public FormulaPicture(StagePicture stage, List<SizeFormula> sizes, Surface measure) {
        this.stage = stage;
        lines = new ArrayList<>();
        Sizing sizing = stage.page().sizing();
        StageColors colors = stage.colors();
        Function<LocalizedMessage, String> words = stage.words();
        if (sizes.size() > 1) {
            lines.add(List.of(formula(sizes.getLast(), false, colors, sizing, measure)));
        }
        for (SizeFormula size : sizes) {
            List<Part> line = new ArrayList<>();
            size.direction().map(words).ifPresent(name -> {
                TextStyle style = TextStyle.of(sizing.words(NAME)).with(TextStyle.Level.BASELINE);
                line.add(new NamePart(name, style, measure.widthOf(name, style), colors));
            });
            if (sizes.size() == 1) {
                line.add(formula(size, false, colors, sizing, measure));
            }
            line.add(formula(size, true, colors, sizing, measure));
            lines.add(line);
        }
        double widest = lines.stream().mapToDouble(FormulaPicture::width).max().orElse(0);
        width = Math.max(stage.width(), Math.ceil(widest + 2 * StagePage.MARGIN));
        height = Math.ceil(StagePage.MARGIN
                + lines.stream().mapToDouble(line -> height(line) + GAP).sum()
                - StagePage.MARGIN / 2
                + stage.height());
    }

    private FormulaPicture(StagePicture stage, List<List<Part>> lines, double width, double height) {
        this.stage = stage;
        this.lines = lines;
        this.width = width;
        this.height = height;
    }

    /** The same formula above another state on the same page. May be called on any thread, for nothing is measured. */
    public FormulaPicture above(StagePicture other) {
        return new FormulaPicture(other, lines, width, height);
    }

    private static Part formula(SizeFormula size, boolean numbers, StageColors colors, Sizing sizing, Surface measure) {
        return new FormulaPart(
                new PaintedFormula(measure, colors.palette(), size.size(), "O", numbers, sizing.words(SIZE)));
    }

    private static double width(List<Part> line) {
        return line.stream().mapToDouble(Part::width).sum() + (line.size() - 1) * GAP;
    }

    private static double height(List<Part> line) {
        return ascent(line) + line.stream().mapToDouble(Part::descent).max().orElse(0);
    }

    private static double ascent(List<Part> line) {
        return line.stream().mapToDouble(Part::ascent).max().orElse(0);
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        return height;
    }

    @Override
    public boolean isTransparent() {
        return stage.isTransparent();
    }

    @Override
    public void paint(Surface surface) {
        stage.background(surface, width, height);
        double y = StagePage.MARGIN;
        for (List<Part> line : lines) {
            double x = Math.round((width - width(line)) / 2);
            for (Part part : line) {
                part.paint(surface, x, Math.round(y + ascent(line)));
                x += part.width() + GAP;
            }
            y += height(line) + GAP;
        }
        stage.paintStage(new ShiftedSurface(surface, Math.round((width - stage.width()) / 2), height - stage.height()));
    }
}
