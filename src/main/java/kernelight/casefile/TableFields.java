package kernelight.casefile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.JsonValue;
import kernelight.walk.NumberTable;
import kernelight.walk.Sizes;
import kernelight.words.LocalizedMessage;

/** Reads and writes a table as nested lists. */
final class TableFields {
    /** The axes of a table that are written as lists; the others have size 1. */
    enum Side {
        FILTERS,
        CHANNELS,
        PLANES,
        ROWS,
        COLUMNS;

        int of(Sizes sizes) {
            return switch (this) {
                case FILTERS -> sizes.filters();
                case CHANNELS -> sizes.channels();
                case PLANES -> sizes.planes();
                case ROWS -> sizes.rows();
                case COLUMNS -> sizes.columns();
            };
        }
    }

    private final List<Side> sides;
    /** Whether the outermost list is left out of a single image. */
    private final boolean mayBeOneImage;

    private TableFields(List<Side> sides, boolean mayBeOneImage) {
        this.sides = sides;
        this.mayBeOneImage = mayBeOneImage;
    }

    /** Images, or the feature maps of an output. A single one is written without a list around it. */
    static TableFields images(int dimensions) {
        return new TableFields(sides(dimensions), true);
    }

    static TableFields filters(int dimensions) {
        return new TableFields(sides(dimensions), false);
    }

    private static List<Side> sides(int dimensions) {
        return dimensions == 3
                ? List.of(Side.FILTERS, Side.CHANNELS, Side.PLANES, Side.ROWS, Side.COLUMNS)
                : List.of(Side.FILTERS, Side.CHANNELS, Side.ROWS, Side.COLUMNS);
    }

    private TableFields ofOneImage() {
        return new TableFields(sides.subList(1, sides.size()), false);
    }

    JsonValue write(NumberTable table) {
        return mayBeOneImage && table.sizes().images() == 1 ? ofOneImage().write(table) : nested(table, 0, 0);
    }

    private JsonValue nested(NumberTable table, int depth, int first) {
        if (depth == sides.size()) {
            return JsonValue.of(table.values().get(first));
        }
        int below = sides.subList(depth + 1, sides.size()).stream()
                .mapToInt(side -> side.of(table.sizes()))
                .reduce(1, (one, other) -> one * other);
        return JsonValue.of(IntStream.range(0, sides.get(depth).of(table.sizes()))
                .mapToObj(index -> nested(table, depth + 1, first + index * below))
                .toList());
    }

    NumberTable read(JsonValue value, String name, TableBounds bounds) throws ContentProblem {
        if (mayBeOneImage && depth(value) < sides.size()) {
            return ofOneImage().read(value, name, bounds);
        }
        int[] counts = new int[sides.size()];
        List<BigDecimal> numbers = new ArrayList<>();
        collect(value, 0, name, bounds, counts, numbers);
        return new NumberTable(
                new Sizes(
                        count(Side.FILTERS, counts),
                        count(Side.CHANNELS, counts),
                        count(Side.PLANES, counts),
                        count(Side.ROWS, counts),
                        count(Side.COLUMNS, counts)),
                numbers);
    }

    /** How many lists there are around the first number. */
    private static int depth(JsonValue value) {
        return value instanceof JsonValue.Items(List<JsonValue> items, int _) && !items.isEmpty()
                ? 1 + depth(items.getFirst())
                : 0;
    }

    private int count(Side side, int[] counts) {
        return sides.contains(side) ? counts[sides.indexOf(side)] : 1;
    }

    private void collect(
            JsonValue value, int depth, String name, TableBounds bounds, int[] counts, List<BigDecimal> numbers)
            throws ContentProblem {
        if (depth == sides.size()) {
            numbers.add(number(value, name, bounds));
            return;
        }
        if (!(value instanceof JsonValue.Items(List<JsonValue> items, int line))) {
            throw new ContentProblem(value.line(), LocalizedMessage.of("file.problem.notNested", name, sides.size()));
        }
        int largest = sides.get(depth).of(bounds.largest());
        if (items.isEmpty() || items.size() > largest) {
            throw new ContentProblem(line, LocalizedMessage.of("file.problem.count", name, items.size(), largest));
        }
        if (counts[depth] == 0) {
            counts[depth] = items.size();
        } else if (counts[depth] != items.size()) {
            throw new ContentProblem(
                    line, LocalizedMessage.of("file.problem.uneven", name, counts[depth], items.size()));
        }
        for (JsonValue item : items) {
            collect(item, depth + 1, name, bounds, counts, numbers);
        }
    }

    /**
     * Reads a number of a cell.
     *
     * @throws ContentProblem if it is no number, or not allowed
     */
    static BigDecimal number(JsonValue value, String name, TableBounds bounds) throws ContentProblem {
        if (!(value instanceof JsonValue.Number(BigDecimal number, int line))) {
            throw new ContentProblem(value.line(), LocalizedMessage.of("file.problem.notNumber", name));
        }
        LocalizedMessage refused = bounds.refusal().apply(number).orElse(null);
        if (refused != null) {
            throw new ContentProblem(line, refused);
        }
        return number;
    }
}
