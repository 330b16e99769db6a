package kernelight.filter;

import java.util.List;

/**
 * Reads a kernel of one's own: rows end with a semicolon or a line, numbers with spaces, tabs or commas, and may be
 * fractions: {@code 1 0 -1; 2 0 -2; 1 0 -1}, {@code 1/9 1/9 1/9}. Blank rows, and what follows a {@code #}, count for
 * nothing.
 */
public final class KernelText {
    /** The most rows and columns. */
    public static final int LARGEST_SIDE = 15;

    /** Larger weights are taken for a slip. */
    private static final int LARGEST_WEIGHT = 1_000_000;

    private static final int LONGEST_QUOTE = 24;

    private KernelText() {}

    /**
     * Reads the rows.
     *
     * @throws FilterProblem if there is no number, a number cannot be read, rows differ in length, or there are too many
     */
    public static Kernel parse(String text) throws FilterProblem {
        List<String> lines = text.replaceAll("#[^\\n\\r]*", "")
                .lines()
                .flatMap(line -> List.of(line.split(";")).stream())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.isEmpty()) {
            throw new FilterProblem("filter.problem.kernel.empty");
        }
        float[][] rows = new float[lines.size()][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = row(lines.get(row), row + 1);
            if (rows[row].length != rows[0].length) {
                throw new FilterProblem("filter.problem.kernel.ragged", row + 1, rows[row].length, rows[0].length);
            }
        }
        if (rows.length > LARGEST_SIDE || rows[0].length > LARGEST_SIDE) {
            throw new FilterProblem("filter.problem.kernel.tooLarge", rows.length, rows[0].length, LARGEST_SIDE);
        }
        return Kernel.of(rows);
    }

    /** @param number of the row, from 1 */
    private static float[] row(String line, int number) throws FilterProblem {
        String[] typed = line.split("\\s*,\\s*|\\s+");
        float[] weights = new float[typed.length];
        for (int column = 0; column < typed.length; column++) {
            double weight = number(typed[column]);
            if (Double.isNaN(weight)) {
                throw new FilterProblem("filter.problem.kernel.noNumber", number, column + 1, shortened(typed[column]));
            }
            if (Math.abs(weight) > LARGEST_WEIGHT) {
                throw new FilterProblem(
                        "filter.problem.kernel.largeNumber",
                        number,
                        column + 1,
                        shortened(typed[column]),
                        LARGEST_WEIGHT);
            }
            weights[column] = (float) weight;
        }
        return weights;
    }

    /** NaN if it is none. */
    private static double number(String typed) {
        String[] parts = typed.split("/", -1);
        try {
            double value = decimal(parts[0]);
            return parts.length == 1 ? value : parts.length == 2 ? value / decimal(parts[1]) : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Java would also read 0x1p3, 1f and NaN; the minus of typesetting is read too. */
    private static double decimal(String typed) {
        String plain = typed.replace('\u2212', '-');
        if (!plain.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?")) {
            throw new NumberFormatException(typed);
        }
        return Double.parseDouble(plain);
    }

    static String shortened(String typed) {
        return typed.length() <= LONGEST_QUOTE ? typed : typed.substring(0, LONGEST_QUOTE) + "...";
    }
}
