package kernelight.walk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * An immutable table of exact numbers: an image, a set of filters, feature maps. In the order of {@link Sizes#index}.
 *
 * <p>A table of thousands of numbers, of which few are looked at, can be read from where they are: then each becomes a
 * decimal when it is asked for.
 */
public record NumberTable(Sizes sizes, List<BigDecimal> values) {
    public NumberTable {
        if (values.size() != sizes.count()) {
            throw new IllegalArgumentException("A table of " + sizes + " cannot hold " + values.size() + " numbers");
        }
        if (!(values instanceof LazyNumbers)) {
            values = values.stream().map(ExactNumber::normal).toList();
        }
    }

    /**
     * Floats as the exact decimals that they are, in the order of {@link Sizes#index}. They are not copied: whoever
     * changes them changes the table.
     *
     * @throws ArithmeticException when a number is asked for that is infinite or not a number
     */
    public static NumberTable ofFloats(Sizes sizes, float[] numbers) {
        return new NumberTable(sizes, new LazyNumbers(numbers.length, index -> ExactNumber.of(numbers[index])));
    }

    /** Each number as its cell says, worked out when it is first asked for and then kept. */
    public static NumberTable whenAsked(Sizes sizes, Function<Cell, BigDecimal> number) {
        return new NumberTable(sizes, LazyNumbers.kept(sizes.count(), index -> number.apply(sizes.cell(index))));
    }

    public static NumberTable zeros(Sizes sizes) {
        return new NumberTable(sizes, Collections.nCopies(sizes.count(), BigDecimal.ZERO));
    }

    /** Each number as its cell says. */
    public static NumberTable filled(Sizes sizes, Function<Cell, BigDecimal> number) {
        return new NumberTable(sizes, sizes.cells().map(number).toList());
    }

    /** One channel; reads rows separated by a slash, as in {@code "1 0 / 2 0"}. */
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

    public BigDecimal at(Cell cell) {
        return values.get(sizes.index(cell));
    }

    public NumberTable with(Cell cell, BigDecimal value) {
        List<BigDecimal> changed = new ArrayList<>(values);
        changed.set(sizes.index(cell), value);
        return new NumberTable(sizes, changed);
    }

    /** With other sides: numbers that still fit stay, new cells are taken from {@code memory}, or 0. */
    public NumberTable resized(Sizes newSizes, NumberTable memory) {
        return filled(
                newSizes,
                cell -> sizes.contains(cell)
                        ? at(cell)
                        : memory.sizes.contains(cell) ? memory.at(cell) : BigDecimal.ZERO);
    }
}
