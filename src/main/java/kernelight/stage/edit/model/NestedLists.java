package kernelight.stage.edit.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kernelight.words.LocalizedMessage;

/**
 * Reads lists in brackets, {@code [[1, 2], [3, 4]]}, with or without commas, as an argument of array(...) or tensor(...).
 */
final class NestedLists {
    private static final Pattern TOKEN = Pattern.compile("[\\[\\]]|[^\\[\\],\\s]+");

    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> row = new ArrayList<>();
    /** For each depth, how many parts its lists have; of the list that is being read, how many so far. */
    private final List<Integer> lengths = new ArrayList<>();

    private final List<Integer> counts = new ArrayList<>();
    private boolean even = true;

    private NestedLists() {}

    static PastedNumbers read(String text) {
        return new NestedLists().numbers(TOKEN.matcher(text).region(text.indexOf('['), text.length()));
    }

    private PastedNumbers numbers(Matcher tokens) {
        int depth = 0;
        do {
            if (!tokens.find()) {
                return new PastedNumbers.Refused(LocalizedMessage.of("stage.paste.brackets"));
            }
            switch (tokens.group()) {
                case "[" -> begin(depth++);
                case "]" -> end(--depth);
                default -> {
                    count(depth - 1);
                    row.add(decimal(tokens.group()));
                }
            }
        } while (depth > 0);
        PastedNumbers read = PastedNumbers.table(rows);
        return read instanceof PastedNumbers.Rows table ? shaped(table) : read;
    }

    private void begin(int depth) {
        if (depth > 0) {
            count(depth - 1);
        }
        if (depth == counts.size()) {
            counts.add(0);
            lengths.add(0);
        }
        even &= row.isEmpty();
        counts.set(depth, 0);
    }

    private void count(int depth) {
        counts.set(depth, counts.get(depth) + 1);
    }

    private void end(int depth) {
        if (!row.isEmpty()) {
            rows.add(List.copyOf(row));
            row.clear();
            even &= depth == counts.size() - 1;
        }
        if (lengths.get(depth) == 0) {
            lengths.set(depth, counts.get(depth));
        }
        even &= lengths.get(depth).equals(counts.get(depth));
    }

    private PastedNumbers shaped(PastedNumbers.Rows table) {
        List<Integer> shape = lengths.stream().dropWhile(length -> length == 1).toList();
        if (!even) {
            return new PastedNumbers.Refused(LocalizedMessage.of("stage.paste.uneven"));
        }
        return shape.size() > 2 ? new PastedNumbers.Array(shape, table.rows()) : table;
    }

    /** NumPy and PyTorch write 0.5 as 5.0000e-01 where numbers differ much. */
    private static String decimal(String number) {
        Optional<BigDecimal> exact = number.matches("[+-]?[\\d.]+[eE][+-]?\\d{1,3}")
                ? Optional.of(new BigDecimal(number))
                : Optional.empty();
        return exact.map(BigDecimal::toPlainString).orElse(number);
    }
}
