package kernelight.network.drawing;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import kernelight.engine.tensor.Shape;
import kernelight.network.drawing.Mark.Corner;
import kernelight.network.drawing.Mark.Words.Kind;
import kernelight.network.drawing.PartDrawing.Caption;
import kernelight.network.model.LayerView;
import kernelight.ui.surface.Surface;

/** The parts of a network in rows: in the fewest in which they can be read well, or else in which they are largest. */
record DrawingPage(List<Mark> marks, double width, double height) {
    private static final int MOST_ROWS = 8;
    /** At this scale everything can be read well, so that more rows would gain nothing. */
    private static final double READABLE = 1.05;

    private static final double GAP = 25;
    /** Room for the arrow with which a further row begins. */
    private static final double INDENT = 26;

    private static final double CAPTION_GAP = 11;
    private static final double LINE = 14.5;
    private static final double BRACKET = 23;
    private static final double BETWEEN_ROWS = 14;
    private static final double TIMES = 20;
    /** Where on a map the window is drawn from which a number of the next map is made, from 0 to 1. */
    private static final double WINDOW_RIGHT = 0.25;

    private static final double WINDOW_DOWN = 0.3;
    private static final double SMALLEST_WINDOW = 4;

    /** @param width of the place that it is to fill */
    static DrawingPage fitting(
            NetworkOutline outline, DrawingWords words, Surface measure, double width, double height) {
        Builder builder = new Builder(outline, words, measure);
        DrawingPage best = builder.page(1);
        for (int rows = 2; rows <= MOST_ROWS && best.scale(width, height) < READABLE; rows++) {
            DrawingPage next = builder.page(rows);
            if (next.scale(width, height) > best.scale(width, height)) {
                best = next;
            }
        }
        return best;
    }

    static DrawingPage inOneRow(NetworkOutline outline, DrawingWords words, Surface measure) {
        return new Builder(outline, words, measure).page(1);
    }

    /** How large it can be drawn. */
    double scale(double intoWidth, double intoHeight) {
        return Math.min(intoWidth / width, intoHeight / height);
    }

    private static final class Builder {
        private final NetworkOutline outline;
        private final DrawingWords words;
        private final Surface measure;
        private final List<PartDrawing> drawings = new ArrayList<>();
        private final Map<PartDrawing, Double> slots = new IdentityHashMap<>();

        Builder(NetworkOutline outline, DrawingWords words, Surface measure) {
            this.outline = outline;
            this.words = words;
            this.measure = measure;
            int longest = outline.parts().stream()
                    .flatMap(part -> part.layers().stream())
                    .map(LayerView::output)
                    .mapToInt(shape -> Math.max(shape.height(), shape.width()))
                    .max()
                    .orElse(1);
            Shape image = outline.padded(-1).orElse(outline.input());
            longest = Math.max(longest, Math.max(image.height(), image.width()));
            PartDrawings parts = new PartDrawings(words, measure, longest);
            drawings.add(withPadding(parts.image(outline.input(), outline.padded(-1)), -1));
            for (int part = 0; part < outline.parts().size(); part++) {
                drawings.add(withPadding(parts.of(outline.parts().get(part)), part));
            }
            drawings.forEach(drawing -> slots.put(drawing, measured(drawing)));
        }

        private PartDrawing withPadding(PartDrawing drawing, int part) {
            return outline.padded(part)
                    .map(shape -> drawing.withCaption(new Caption(words.padded(shape), Kind.DETAIL)))
                    .orElse(drawing);
        }

        /** The width of a part with its captions. */
        private double slot(PartDrawing drawing) {
            return slots.get(drawing);
        }

        private double measured(PartDrawing drawing) {
            double captions = drawing.captions().stream()
                    .mapToDouble(caption -> measure.widthOf(caption.text(), DrawingPainter.style(caption.kind())))
                    .max()
                    .orElse(0);
            return Math.max(drawing.width(), captions);
        }

        DrawingPage page(int rows) {
            List<List<PartDrawing>> broken = broken(rows);
            List<Mark> marks = new ArrayList<>();
            double widest = broken.stream().mapToDouble(this::width).max().orElse(0) + (broken.size() > 1 ? INDENT : 0);
            double y = 0;
            int first = 0;
            for (List<PartDrawing> row : broken) {
                y = place(row, first, y, marks) + BETWEEN_ROWS;
                first += row.size();
            }
            return new DrawingPage(marks, widest, y - BETWEEN_ROWS);
        }

        private double width(List<PartDrawing> row) {
            return row.stream().mapToDouble(this::slot).sum() + GAP * (row.size() - 1);
        }

        /** At most so many rows, the longest as short as it can be. */
        private List<List<PartDrawing>> broken(int rows) {
            if (rows == 1) {
                return List.of(drawings); // rounding must not put the last part into a second row
            }
            double low = drawings.stream().mapToDouble(this::slot).max().orElse(0);
            double high = width(drawings);
            while (high - low > 1) {
                double middle = (low + high) / 2;
                if (within(middle).size() <= rows) {
                    high = middle;
                } else {
                    low = middle;
                }
            }
            return within(high);
        }

        private List<List<PartDrawing>> within(double width) {
            List<List<PartDrawing>> rows = new ArrayList<>();
            double left = Double.MAX_VALUE;
            for (PartDrawing drawing : drawings) {
                double needed = slot(drawing) + GAP;
                if (left + needed > width + GAP) {
                    rows.add(new ArrayList<>());
                    left = 0;
                }
                rows.getLast().add(drawing);
                left += needed;
            }
            return rows;
        }

        /** @return the y below the row */
        private double place(List<PartDrawing> row, int first, double top, List<Mark> marks) {
            double above = row.stream()
                    .mapToDouble(part -> part.above() + (part.times() > 1 ? TIMES : 0))
                    .max()
                    .orElse(0);
            double axis = top + above;
            double captions =
                    axis + row.stream().mapToDouble(PartDrawing::below).max().orElse(0) + CAPTION_GAP;
            int lines =
                    row.stream().mapToInt(part -> part.captions().size()).max().orElse(0);
            double bracket = captions + LINE * lines - 2;
            double start = first > 0 ? INDENT : 0;
            double x = start;
            double before = Double.NaN;
            double learningEnd = Double.NaN;
            double classificationStart = Double.NaN;
            for (int i = 0; i < row.size(); i++) {
                PartDrawing part = row.get(i);
                double left = x + (slot(part) - part.width()) / 2;
                if (i > 0) {
                    join(row.get(i - 1), before, part, left, axis, marks);
                } else if (first > 0) {
                    marks.add(arrow(part, 0, left - 3, axis));
                }
                part.placing().place(left, axis, marks);
                captions(part, x + slot(part) / 2, axis, captions, marks);
                if (first + i - 1 < outline.classification()) {
                    learningEnd = x + slot(part);
                } else if (Double.isNaN(classificationStart)) {
                    classificationStart = x;
                }
                before = left;
                x += slot(part) + GAP;
            }
            boolean isBetween = first > 0 && first + row.size() - 1 < outline.classification();
            if (isBetween) {
                return bracket; // the rows before and after say what it is
            }
            brackets(start, learningEnd, classificationStart, x - GAP, bracket, marks);
            return bracket + BRACKET;
        }

        private void brackets(
                double start,
                double learningEnd,
                double classificationStart,
                double right,
                double y,
                List<Mark> marks) {
            if (!Double.isNaN(learningEnd)) {
                marks.add(new Mark.Bracket(start, learningEnd, y, words.featureLearning()));
            }
            if (!Double.isNaN(classificationStart)) {
                marks.add(new Mark.Bracket(classificationStart, right, y, words.classification()));
            }
        }

        private void captions(PartDrawing part, double middle, double axis, double y, List<Mark> marks) {
            double line = y;
            for (Caption caption : part.captions()) {
                marks.add(new Mark.Words(part.layers(), middle, line, caption.text(), caption.kind()));
                line += LINE;
            }
            if (part.times() > 1) {
                marks.add(new Mark.Words(
                        part.layers(), middle, axis - part.above() - TIMES / 2, words.times(part.times()), Kind.TIMES));
            }
        }

        /** How a part reads the one before it. */
        private static void join(
                PartDrawing before, double beforeX, PartDrawing part, double x, double axis, List<Mark> marks) {
            LayerView layer = part.layers().getFirst();
            double right = beforeX + before.width();
            VolumeSize from = before.volume();
            VolumeSize to = part.volume();
            boolean isSingle = part.width() == to.width() + to.depth();
            if (isSingle && layer.kind().isFullyConnected()) {
                marks.add(new Mark.Funnel(
                        part.layers(),
                        new Corner(right + 2, axis - from.height() / 2 - from.rise() / 2),
                        new Corner(right + 2, axis + from.height() / 2 - from.rise() / 2),
                        new Corner(x - 2, axis - to.height() / 2),
                        new Corner(x - 2, axis + to.height() / 2)));
                return;
            }
            marks.add(arrow(part, right + 3, x - 3, axis));
            if (isSingle && layer.window().isPresent() && from.depth() + from.width() > to.width() / 4) {
                marks.add(reach(before, beforeX, part, x, axis));
            }
        }

        private static Mark reach(PartDrawing before, double beforeX, PartDrawing part, double x, double axis) {
            LayerView layer = part.layers().getFirst();
            VolumeSize from = before.volume();
            VolumeSize to = part.volume();
            double cell = from.width() / layer.inputs().getFirst().width();
            double width = Math.max(
                    SMALLEST_WINDOW,
                    Math.min(
                            from.width(),
                            cell * layer.window().orElseThrow().columns().reach()));
            double height = Math.max(
                    SMALLEST_WINDOW,
                    Math.min(
                            from.height(),
                            from.height()
                                    / layer.inputs().getFirst().height()
                                    * layer.window().orElseThrow().rows().reach()));
            return new Mark.Reach(
                    part.layers(),
                    before.volumeX(beforeX) + WINDOW_RIGHT * (from.width() - width),
                    axis - from.height() / 2 + WINDOW_DOWN * (from.height() - height),
                    width,
                    height,
                    new Corner(x + WINDOW_RIGHT * to.width(), axis - to.height() / 2 + WINDOW_DOWN * to.height()));
        }

        private static Mark arrow(PartDrawing part, double from, double to, double axis) {
            return new Mark.Wire(part.layers(), List.of(new Corner(from, axis), new Corner(to, axis)), false, true);
        }
    }
}
