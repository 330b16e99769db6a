package kernelight.worksheet.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kernelight.export.file.TextMeasure;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TextStyle;
import kernelight.worksheet.WrittenNumber;

/**
 * A table as a grid with a label above.
 *
 * @param labelWidth of its longest line
 * @param cells what stands in the cells, row by row: "" to be written into, empty where nothing belongs
 */
record GridBlock(
        Optional<TextBlock> label,
        double labelWidth,
        List<List<Optional<String>>> cells,
        double cellWidth,
        double cellHeight,
        TextStyle style)
        implements Block {
    /** A label is broken into lines only beyond this width. */
    private static final double LABEL = 200;

    private static final double BELOW_LABEL = 4;
    private static final double CELL = 30;
    private static final double CELL_HEIGHT = 27;
    /** A cell to write into by hand. */
    private static final double BLANK = 52;

    private static final double BLANK_HEIGHT = 34;
    private static final double INSIDE = 12;
    private static final double SMALLEST_TEXT = 7;

    /** A table of numbers. */
    static GridBlock given(String label, List<List<BigDecimal>> rows, double width, TextMeasure measure) {
        return of(label, rows, number -> Optional.of(WrittenNumber.shown(number)), CELL, CELL_HEIGHT, width, measure);
    }

    /** A table to write into: a cell that is empty is shaded. */
    static <C> GridBlock blank(String label, List<List<Optional<C>>> rows, double width, TextMeasure measure) {
        return of(label, rows, cell -> cell.map(any -> ""), BLANK, BLANK_HEIGHT, width, measure);
    }

    static <C> GridBlock filled(
            String label, List<List<Optional<C>>> rows, Function<C, String> text, double width, TextMeasure measure) {
        return of(label, rows, cell -> cell.map(text), CELL, CELL_HEIGHT, width, measure);
    }

    /** Cells as wide as the longest number asks for; a grid that would be wider than {@code width} gets smaller letters. */
    private static <C> GridBlock of(
            String label,
            List<List<C>> rows,
            Function<C, Optional<String>> text,
            double cellWidth,
            double cellHeight,
            double width,
            TextMeasure measure) {
        List<List<Optional<String>>> cells =
                rows.stream().map(row -> row.stream().map(text).toList()).toList();
        double longest = cells.stream()
                .flatMap(List::stream)
                .flatMap(Optional::stream)
                .mapToDouble(one -> measure.widthOf(one, Ink.TEXT))
                .max()
                .orElse(0);
        double wanted = Math.max(cellWidth, longest + INSIDE);
        double most = width / cells.getFirst().size();
        double size = wanted <= most
                ? Ink.SIZE
                : Math.clamp((most - 4) / Math.max(1, longest) * Ink.SIZE, SMALLEST_TEXT, Ink.SIZE);
        double side = Math.min(wanted, most);
        Optional<TextBlock> lines = Optional.of(label)
                .filter(words -> !words.isBlank())
                .map(words -> TextBlock.of(
                        words, Ink.SMALL, Math.max(LABEL, cells.getFirst().size() * side), measure));
        return new GridBlock(
                lines,
                lines.stream()
                        .flatMap(block -> block.lines().stream())
                        .mapToDouble(line -> measure.widthOf(line, Ink.SMALL))
                        .max()
                        .orElse(0),
                cells,
                side,
                cellHeight,
                TextStyle.of(size).centered());
    }

    /** Of the grid or of its label, whichever is wider. */
    double width() {
        return Math.max(labelWidth, gridWidth());
    }

    private double gridWidth() {
        return cells.getFirst().size() * cellWidth;
    }

    private double labelHeight() {
        return label.map(block -> block.height() + BELOW_LABEL).orElse(0.0);
    }

    @Override
    public double height() {
        return labelHeight() + cells.size() * cellHeight + 1;
    }

    @Override
    public void paint(Surface surface, double x, double y) {
        double top = y + labelHeight();
        label.ifPresent(block -> block.paint(surface, x, y));
        for (int row = 0; row < cells.size(); row++) {
            for (int column = 0; column < cells.get(row).size(); column++) {
                cell(surface, cells.get(row).get(column), x + column * cellWidth, top + row * cellHeight);
            }
        }
        double bottom = top + cells.size() * cellHeight;
        for (int row = 0; row <= cells.size(); row++) {
            surface.line(x, top + row * cellHeight, x + gridWidth(), top + row * cellHeight, Ink.LINE);
        }
        for (int column = 0; column <= cells.getFirst().size(); column++) {
            surface.line(x + column * cellWidth, top, x + column * cellWidth, bottom, Ink.LINE);
        }
    }

    private void cell(Surface surface, Optional<String> text, double x, double y) {
        if (text.isEmpty()) {
            surface.fill(x, y, cellWidth, cellHeight, Ink.SHADE);
        } else {
            surface.text(text.get(), x + cellWidth / 2, y + cellHeight / 2, style, Ink.BLACK);
        }
    }
}
