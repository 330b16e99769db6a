package kernelight.cli;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A confusion matrix as text: a row for each true digit, a column for each digit that was read. */
final class ConfusionMatrix {
    private static final int CELL_WIDTH = 6;

    private ConfusionMatrix() {}

    static String write(int[][] confusion) {
        String head = " ".repeat(CELL_WIDTH)
                + cells(IntStream.range(0, confusion.length).toArray()) + "  read as";
        String rows = IntStream.range(0, confusion.length)
                .mapToObj(digit -> cell(digit) + cells(confusion[digit]))
                .collect(Collectors.joining(System.lineSeparator()));
        return head + System.lineSeparator() + rows;
    }

    private static String cells(int[] counts) {
        return IntStream.of(counts).mapToObj(ConfusionMatrix::cell).collect(Collectors.joining());
    }

    private static String cell(int number) {
        return ("%" + CELL_WIDTH + "d").formatted(number);
    }
}
