package kernelight.interchange.code;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import kernelight.walk.ExactNumber;

/** Builds the text of a Python program line by line. */
public final class PythonText {
    private static final int DOUBLE_DIGITS = 17;

    /** Longer rows of an array are broken. */
    private static final int NUMBERS_PER_LINE = 16;

    private final StringBuilder text = new StringBuilder();
    private String indent = "";

    /** Adds a line of these parts; an empty line if there are none. */
    public PythonText line(String... parts) {
        text.append(parts.length == 0 ? "" : indent)
                .append(String.join("", parts))
                .append('\n');
        return this;
    }

    /** Adds the lines that the body adds as those of a loop that the last line began. */
    public PythonText indented(Runnable body) {
        String before = indent;
        indent += "    ";
        body.run();
        indent = before;
        return this;
    }

    /**
     * Adds an assignment of an array, with one row per line, unless it is long, and aligned columns.
     *
     * @param constructor the function that creates an array from nested lists, such as {@code np.array}
     * @param sides the lengths of the axes, from the outermost to the innermost
     * @param moreArguments further arguments of the constructor, with a leading comma
     */
    public PythonText array(
            String name, String constructor, List<Integer> sides, List<BigDecimal> numbers, String moreArguments) {
        String head = name + " = " + constructor + "(";
        List<String> numberTexts = numbers.stream().map(PythonText::number).toList();
        int width = numberTexts.stream().mapToInt(String::length).max().orElse(0);
        text.append(head);
        nested(sides, numberTexts, width, head.length() + 1);
        return line(moreArguments, ")");
    }

    private void nested(List<Integer> sides, List<String> numberTexts, int width, int indent) {
        text.append('[');
        if (sides.size() == 1) {
            for (int index = 0; index < numberTexts.size(); index++) {
                if (index > 0) {
                    text.append(index % NUMBERS_PER_LINE == 0 ? ",\n" + " ".repeat(indent) : ", ");
                }
                String number = numberTexts.get(index);
                text.append(" ".repeat(width - number.length())).append(number);
            }
        } else {
            int part = numberTexts.size() / sides.getFirst();
            for (int index = 0; index < sides.getFirst(); index++) {
                if (index > 0) {
                    text.append(",\n").append(" ".repeat(indent));
                }
                nested(
                        sides.subList(1, sides.size()),
                        numberTexts.subList(index * part, (index + 1) * part),
                        width,
                        indent + 1);
            }
        }
        text.append(']');
    }

    /** The number in Python; digits beyond double precision are omitted. */
    public static String number(BigDecimal value) {
        BigDecimal normal = ExactNumber.normal(value);
        return normal.scale() == 0 || normal.precision() <= DOUBLE_DIGITS
                ? normal.toPlainString()
                : Double.toString(normal.doubleValue());
    }

    static boolean areWhole(List<BigDecimal> numbers) {
        return numbers.stream().allMatch(number -> ExactNumber.normal(number).scale() == 0);
    }

    /** A Python tuple such as {@code (1, 2)}, or just the number if there is one only. */
    static String tuple(Stream<Integer> numbers) {
        List<String> numberTexts = numbers.map(String::valueOf).toList();
        return numberTexts.size() == 1 ? numberTexts.getFirst() : "(" + String.join(", ", numberTexts) + ")";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
