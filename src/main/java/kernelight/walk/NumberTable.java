package kernelight.walk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * An immutable table of exact numbers, in the order of {@link Sizes#index}: an image, filters, or feature maps.
 *
 * <p>Large tables, of which only a few numbers are used, can be lazy: each number is converted to a decimal on access.
 *
 * @throws IllegalArgumentException if the number of values does not fit the sizes
 */
public record NumberTable(Sizes sizes, List<BigDecimal> values) {
    public NumberTable {
        if (values.size() != sizes.count()) {
            throw new IllegalArgumentException("A table of " + sizes + " cannot hold " + values.size() + " numbers");
        }
        if (!(values instanceof LazyNumbers)) {
            BigDecimal[] normal =
                    new BigDecimal[values.size()]; // no stream: an edit makes thousands of tables' numbers
            int index = 0;
            for (BigDecimal value : values) {
                normal[index++] = ExactNumber.normal(value);
            }
            values = List.of(normal);
        }
    }

    /**
     * A lazy table of the exact values of floats in the order of {@link Sizes#index}. The array is not copied and must not
     * change. Reading a number that is infinite or NaN throws an {@link ArithmeticException}.
     *
     * @throws IllegalArgumentException if the number of floats does not fit the sizes
     */
    public static NumberTable ofFloats(Sizes sizes, float[] numbers) {
        return new NumberTable(sizes, new LazyNumbers(numbers.length, index -> ExactNumber.of(numbers[index])));
    }

    /** A table whose numbers are computed on first access and then cached. */
    public static NumberTable lazy(Sizes sizes, Function<Cell, BigDecimal> number) {
        return new NumberTable(sizes, LazyNumbers.caching(sizes.count(), index -> number.apply(sizes.cell(index))));
    }

    public static NumberTable zeros(Sizes sizes) {
        return new NumberTable(sizes, Collections.nCopies(sizes.count(), BigDecimal.ZERO));
    }

    /** A table whose numbers are computed from their cells at once. */
    public static NumberTable filled(Sizes sizes, Function<Cell, BigDecimal> number) {
        BigDecimal[] numbers = new BigDecimal[sizes.count()];
        for (int index = 0; index < numbers.length; index++) {
            numbers[index] = number.apply(sizes.cell(index));
        }
        return new NumberTable(sizes, Arrays.asList(numbers));
    }

    /**
     * Parses one channel; rows are separated by a slash, as in {@code "1 0 / 2 0"}.
     *
     * @throws IllegalArgumentException if the rows differ in length or a number cannot be parsed
     */
    public static NumberTable parse(String text) {
        List<List<BigDecimal>> rows = Arrays.stream(text.split("/"))
                .map(row -> Arrays.stream(row.trim().split("\\s+"))
                        .map(BigDecimal::new)
                        .toList())
                .toList();
        int columns = rows.getFirst().size();
        if (rows.stream().anyMatch(row -> row.size() != columns)) {
            throw new IllegalArgumentException("The rows of this grid differ in length: " + text);
        }
        return new NumberTable(
                Sizes.of(rows.size(), columns),
                rows.stream().flatMap(List::stream).toList());
    }

    /** The number in a cell, which must be contained in the table. */
    public BigDecimal at(Cell cell) {
        return values.get(sizes.index(cell));
    }

    public NumberTable with(Cell cell, BigDecimal value) {
        List<BigDecimal> changed = new ArrayList<>(values);
        changed.set(sizes.index(cell), value);
        return new NumberTable(sizes, changed);
    }

    /** A table of other sizes: numbers that still fit stay, new cells are taken from {@code memory}, or else are 0. */
    public NumberTable resized(Sizes newSizes, NumberTable memory) {
        return filled(
                newSizes,
                cell -> sizes.contains(cell)
                        ? at(cell)
                        : memory.sizes.contains(cell) ? memory.at(cell) : BigDecimal.ZERO);
    }
}
