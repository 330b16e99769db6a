package kernelight.export.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.walk.ExactNumber;
import kernelight.walk.NumberTable;
import kernelight.walk.Sizes;

/** Ways of writing a table of numbers, every digit of them, for other programs. */
public enum NumberFormat {
    /** Columns separated by tabs, as spreadsheets take them; an empty line between channels. */
    TSV(".tsv") {
        @Override
        public String text(NumberTable table) {
            return matrices(table, matrix -> rows(matrix, "\t", "", "\n")).collect(Collectors.joining("\n"));
        }
    },
    /** An array as NumPy and Python write it. */
    NUMPY(".py") {
        @Override
        public String text(NumberTable table) {
            return "np.array(" + nested(table, sides(table.sizes()), 0, 0, "np.array(".length()) + ")\n";
        }
    },
    /** A matrix in square brackets, a line for each row; channels one after the other. */
    LATEX(".tex") {
        @Override
        public String text(NumberTable table) {
            return matrices(
                            table,
                            matrix -> "\\begin{bmatrix}\n" + rows(matrix, " & ", " \\\\", "\n") + "\\end{bmatrix}")
                    .collect(Collectors.joining(",\n", "", "\n"));
        }
    };

    private final String extension;

    NumberFormat(String extension) {
        this.extension = extension;
    }

    public abstract String text(NumberTable table);

    /** How the file's name ends. */
    public String extension() {
        return extension;
    }

    /** Each plane of each channel of each filter, written by itself. */
    private static Stream<String> matrices(NumberTable table, Function<List<List<BigDecimal>>, String> writing) {
        Sizes sizes = table.sizes();
        int planes = sizes.count() / (sizes.rows() * sizes.columns());
        return IntStream.range(0, planes).mapToObj(plane -> writing.apply(matrix(table, plane)));
    }

    private static List<List<BigDecimal>> matrix(NumberTable table, int plane) {
        Sizes sizes = table.sizes();
        List<List<BigDecimal>> rows = new ArrayList<>();
        for (int row = 0; row < sizes.rows(); row++) {
            int start = (plane * sizes.rows() + row) * sizes.columns();
            rows.add(table.values().subList(start, start + sizes.columns()));
        }
        return rows;
    }

    private static String rows(List<List<BigDecimal>> matrix, String between, String end, String line) {
        return matrix.stream()
                .map(row -> row.stream().map(NumberFormat::number).collect(Collectors.joining(between)))
                .collect(Collectors.joining(end + line, "", line));
    }

    /** The sides that an array has: rows and columns, planes where there are any, channels and filters from the first
     *  that is not alone. */
    private static List<Integer> sides(Sizes sizes) {
        List<Integer> sides = new ArrayList<>();
        if (sizes.filters() > 1) {
            sides.add(sizes.filters());
        }
        if (sizes.channels() > 1 || sizes.filters() > 1) {
            sides.add(sizes.channels());
        }
        if (sizes.planes() > 1) {
            sides.add(sizes.planes());
        }
        sides.add(sizes.rows());
        sides.add(sizes.columns());
        return sides;
    }

    private static String nested(NumberTable table, List<Integer> sides, int depth, int first, int indent) {
        if (depth == sides.size()) {
            return number(table.values().get(first));
        }
        int below = sides.subList(depth + 1, sides.size()).stream().reduce(1, (one, other) -> one * other);
        int level = sides.size() - depth;
        String between = level == 1 ? ", " : ",\n" + "\n".repeat(level - 2) + " ".repeat(indent + 1);
        return IntStream.range(0, sides.get(depth))
                .mapToObj(index -> nested(table, sides, depth + 1, first + index * below, indent + 1))
                .collect(Collectors.joining(between, "[", "]"));
    }

    /** With a minus that programs read. */
    private static String number(BigDecimal value) {
        return ExactNumber.normal(value).toPlainString();
    }
}
