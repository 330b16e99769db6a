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

/** Formats in which a table of exact numbers is written for other programs. */
public enum NumberFormat {
    /** Columns separated by tabs, as spreadsheets read them; an empty line between channels. */
    TSV(".tsv") {
        @Override
        public String text(NumberTable table, String name) {
            return matrices(table, matrix -> rows(matrix, "\t", "", "\n")).collect(Collectors.joining("\n"));
        }
    },
    /** A Python program with the table as a NumPy array. */
    NUMPY(".py") {
        @Override
        public String text(NumberTable table, String name) {
            String before = name.replace('-', '_') + " = np.array(";
            return "import numpy as np\n\n"
                    + before
                    + nested(table, shape(table.sizes()), 0, 0, before.length())
                    + ")\n";
        }
    },
    /** A matrix in square brackets, a line for each row; channels one after the other. */
    LATEX(".tex") {
        @Override
        public String text(NumberTable table, String name) {
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

    /**
     * The table in this format.
     *
     * @param name of the table, in letters and hyphens: what it is called in a program
     */
    public abstract String text(NumberTable table, String name);

    /** The extension of the file's name, with its dot. */
    public String extension() {
        return extension;
    }

    /** Writes each depth slice of each channel of each filter by itself. */
    private static Stream<String> matrices(NumberTable table, Function<List<List<BigDecimal>>, String> writing) {
        Sizes sizes = table.sizes();
        int slices = sizes.count() / (sizes.rows() * sizes.columns());
        return IntStream.range(0, slices).mapToObj(slice -> writing.apply(matrix(table, slice)));
    }

    private static List<List<BigDecimal>> matrix(NumberTable table, int slice) {
        Sizes sizes = table.sizes();
        List<List<BigDecimal>> rows = new ArrayList<>();
        for (int row = 0; row < sizes.rows(); row++) {
            int start = (slice * sizes.rows() + row) * sizes.columns();
            rows.add(table.values().subList(start, start + sizes.columns()));
        }
        return rows;
    }

    private static String rows(List<List<BigDecimal>> matrix, String between, String end, String line) {
        return matrix.stream()
                .map(row -> row.stream().map(NumberFormat::number).collect(Collectors.joining(between)))
                .collect(Collectors.joining(end + line, "", line));
    }

    /** The shape of the array: rows and columns, preceded by depth, channels and filters if there is more than one. */
    private static List<Integer> shape(Sizes sizes) {
        List<Integer> shape = new ArrayList<>();
        if (sizes.filters() > 1) {
            shape.add(sizes.filters());
        }
        if (sizes.channels() > 1 || sizes.filters() > 1) {
            shape.add(sizes.channels());
        }
        if (sizes.planes() > 1) {
            shape.add(sizes.planes());
        }
        shape.add(sizes.rows());
        shape.add(sizes.columns());
        return shape;
    }

    private static String nested(NumberTable table, List<Integer> shape, int depth, int first, int indent) {
        if (depth == shape.size()) {
            return number(table.values().get(first));
        }
        int below = shape.subList(depth + 1, shape.size()).stream().reduce(1, (one, other) -> one * other);
        int level = shape.size() - depth;
        String between = level == 1 ? ", " : ",\n" + "\n".repeat(level - 2) + " ".repeat(indent + 1);
        return IntStream.range(0, shape.get(depth))
                .mapToObj(index -> nested(table, shape, depth + 1, first + index * below, indent + 1))
                .collect(Collectors.joining(between, "[", "]"));
    }

    /** With an ASCII minus sign. */
    private static String number(BigDecimal value) {
        return ExactNumber.normal(value).toPlainString();
    }
}
