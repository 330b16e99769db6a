package kernelight.interchange.code;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelight.walk.ExactNumber;

/** A Python program as it grows, line by line. */
final class PythonText {
    private static final int LONGEST_EXACT = 17;

    private final StringBuilder text = new StringBuilder();

    /** A line, or an empty one where there are no words. */
    PythonText line(String... words) {
        text.append(String.join("", words)).append('\n');
        return this;
    }

    /**
     * A table of numbers by name, row below row with aligned columns.
     *
     * @param call what turns nested lists into an array, as {@code np.array}
     * @param sides how long the lists are, from the outermost to the innermost
     * @param more further arguments of the call, with their comma
     */
    PythonText array(String name, String call, List<Integer> sides, List<BigDecimal> numbers, String more) {
        String head = name + " = " + call + "(";
        List<String> words = numbers.stream().map(PythonText::number).toList();
        int width = words.stream().mapToInt(String::length).max().orElse(0);
        text.append(head);
        nested(sides, words, width, head.length() + 1);
        return line(more, ")");
    }

    private void nested(List<Integer> sides, List<String> words, int width, int indent) {
        text.append('[');
        if (sides.size() == 1) {
            text.append(words.stream()
                    .map(word -> " ".repeat(width - word.length()) + word)
                    .collect(Collectors.joining(", ")));
        } else {
            int part = words.size() / sides.getFirst();
            for (int index = 0; index < sides.getFirst(); index++) {
                if (index > 0) {
                    text.append(",\n").append(" ".repeat(indent));
                }
                nested(
                        sides.subList(1, sides.size()),
                        words.subList(index * part, (index + 1) * part),
                        width,
                        indent + 1);
            }
        }
        text.append(']');
    }

    /** As Python writes it; more digits than a double keeps are left away. */
    static String number(BigDecimal value) {
        BigDecimal normal = ExactNumber.normal(value);
        return normal.scale() == 0 || normal.precision() <= LONGEST_EXACT
                ? normal.toPlainString()
                : Double.toString(normal.doubleValue());
    }

    static boolean areWhole(List<BigDecimal> numbers) {
        return numbers.stream().allMatch(number -> ExactNumber.normal(number).scale() == 0);
    }

    /** One number for each direction: {@code (1, 2)}, or just the number where there is one direction. */
    static String tuple(Stream<Integer> numbers) {
        List<String> words = numbers.map(String::valueOf).toList();
        return words.size() == 1 ? words.getFirst() : "(" + String.join(", ", words) + ")";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
