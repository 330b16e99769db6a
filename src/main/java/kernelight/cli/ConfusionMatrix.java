package kernelight.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Formats a confusion matrix as text: one row per true class, one column per predicted class. */
final class ConfusionMatrix {
    private static final int CELL_WIDTH = 6;
    private static final int LONGEST_NAME = 12;

    private ConfusionMatrix() {}

    /**
     * Formats a matrix.
     *
     * @param confusion [true class][predicted class], the number of images
     * @param names the names of the classes; long ones are cut
     */
    static String write(int[][] confusion, List<String> names) {
        List<String> heads = names.stream()
                .map(name -> name.substring(
                        0, name.offsetByCodePoints(0, Math.min(LONGEST_NAME, name.codePointCount(0, name.length())))))
                .toList();
        int width = Math.max(
                CELL_WIDTH, 1 + heads.stream().mapToInt(String::length).max().orElse(0));
        String head = " ".repeat(width)
                + heads.stream().map(name -> cell(name, width)).collect(Collectors.joining()) + "  read as";
        String rows = IntStream.range(0, confusion.length)
                .mapToObj(row -> cell(heads.get(row), width)
                        + IntStream.of(confusion[row])
                                .mapToObj(count -> cell(Integer.toString(count), width))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining(System.lineSeparator()));
        return head + System.lineSeparator() + rows;
    }

    private static String cell(String text, int width) {
        return " ".repeat(width - text.length()) + text;
    }
}
