package kernelight.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kernelight.network.model.ConfusionMatrix;

/** Formats a confusion matrix as text: one row per true class, one column per predicted class. */
final class ConfusionTable {
    private static final int CELL_WIDTH = 6;
    private static final int LONGEST_NAME = 12;

    private ConfusionTable() {}

    /** Formats a matrix; long names of classes are cut. */
    static String write(ConfusionMatrix matrix) {
        List<String> heads = matrix.names().stream()
                .map(name -> name.substring(
                        0, name.offsetByCodePoints(0, Math.min(LONGEST_NAME, name.codePointCount(0, name.length())))))
                .toList();
        int width = Math.max(
                CELL_WIDTH, 1 + heads.stream().mapToInt(String::length).max().orElse(0));
        String head = " ".repeat(width)
                + heads.stream().map(name -> cell(name, width)).collect(Collectors.joining()) + "  read as";
        String rows = IntStream.range(0, matrix.size())
                .mapToObj(row -> cell(heads.get(row), width)
                        + IntStream.of(matrix.counts()[row])
                                .mapToObj(count -> cell(Integer.toString(count), width))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining(System.lineSeparator()));
        return head + System.lineSeparator() + rows;
    }

    private static String cell(String text, int width) {
        return " ".repeat(width - text.length()) + text;
    }
}
