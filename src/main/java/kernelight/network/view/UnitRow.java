package kernelight.network.view;

import java.util.ArrayList;
import java.util.List;

/** The layout of layers of units side by side over the full width; the last one ends at the right edge. */
record UnitRow(List<UnitStrip> strips) {
    private static final double TITLE_HEIGHT = 22;
    private static final double GAP = 28;
    private static final int FEWEST_LINES = 3;
    private static final int MOST_LINES = 6;
    private static final double HIGHEST = 52;
    private static final double LARGEST_STEP = 15;
    /** Squares smaller than this are hard to point at, so more lines are used instead. */
    private static final double SMALLEST_STEP = 4;

    /** Distributes strips over rows: as many per row as fit at their smallest size. */
    static List<UnitRow> of(List<UnitStrip> strips, double width) {
        List<UnitRow> rows = new ArrayList<>();
        double taken = 0;
        for (UnitStrip strip : strips) {
            double needed = requiredWidth(strip, MOST_LINES, SMALLEST_STEP);
            if (rows.isEmpty() || taken + GAP + needed > width) {
                rows.add(new UnitRow(new ArrayList<>()));
                taken = needed;
            } else {
                taken += GAP + needed;
            }
            rows.getLast().strips.add(strip);
        }
        return rows;
    }

    private double titleHeight() {
        return Math.max(TITLE_HEIGHT, Math.ceil(strips.getFirst().title().prefHeight(-1)));
    }

    double height(double width) {
        int lines = lines(width);
        return titleHeight()
                + Math.max(
                        lines * step(width, lines),
                        strips.getFirst().scoreStep() + strips.getFirst().digitHeight());
    }

    void place(double y, double width, double height) {
        int lines = lines(width);
        double step = step(width, lines);
        double used = strips.stream()
                .mapToDouble(strip -> requiredWidth(strip, lines, step))
                .sum();
        double gap = strips.size() < 2 ? 0 : Math.max(0, Math.floor((width - used) / (strips.size() - 1)));
        double x = 0;
        for (UnitStrip strip : strips) {
            double wide = width(strip, lines, step);
            double titleWidth = Math.max(wide, strip.title().prefWidth(-1));
            strip.title().resizeRelocate(x, y, Math.min(titleWidth, Math.max(0, width - x)), titleHeight());
            strip.arrange(columns(strip, lines), strip.isScores() ? strip.scoreStep() : step);
            strip.resizeRelocate(x, y + titleHeight(), wide, height - titleHeight());
            x += requiredWidth(strip, lines, step) + gap;
        }
    }

    /** The number of lines that gives the largest squares within the usual height; more if squares would be too small. */
    private int lines(double width) {
        int best = FEWEST_LINES;
        for (int lines = FEWEST_LINES; lines <= MOST_LINES; lines++) {
            double step = step(width, lines);
            if (lines * step <= HIGHEST && step > step(width, best)) {
                best = lines;
            }
        }
        int most = strips.stream().mapToInt(UnitStrip::count).max().orElse(1);
        while (step(width, best) < SMALLEST_STEP && best < most && !isScoresOnly()) {
            best++;
        }
        return best;
    }

    private boolean isScoresOnly() {
        return strips.stream().allMatch(UnitStrip::isScores);
    }

    private double step(double width, int lines) {
        double scores = strips.stream()
                .filter(UnitStrip::isScores)
                .mapToDouble(strip -> strip.count() * strip.scoreStep())
                .sum();
        double columns = strips.stream()
                .filter(strip -> !strip.isScores())
                .mapToDouble(strip -> columns(strip, lines))
                .sum();
        double available = width - scores - GAP * (strips.size() - 1);
        double step = columns == 0 ? 0 : Math.min(LARGEST_STEP, Math.floor(available / columns));
        while (step > SMALLEST_STEP && !fits(width, lines, step)) { // a title may be wider than its squares
            step--;
        }
        return step;
    }

    private boolean fits(double width, int lines, double step) {
        double all = strips.stream()
                .mapToDouble(strip -> requiredWidth(strip, lines, step))
                .sum();
        return all + GAP * (strips.size() - 1) <= width;
    }

    private static int columns(UnitStrip strip, int lines) {
        return strip.isScores() ? strip.count() : (strip.count() + lines - 1) / lines;
    }

    /** The width of a strip or its title, whichever is larger. */
    private static double requiredWidth(UnitStrip strip, int lines, double step) {
        return Math.max(width(strip, lines, step), strip.title().prefWidth(-1));
    }

    private static double width(UnitStrip strip, int lines, double step) {
        return columns(strip, lines) * (strip.isScores() ? strip.scoreStep() : step);
    }
}
