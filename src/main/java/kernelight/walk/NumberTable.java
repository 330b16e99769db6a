package kernelight.walk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** An immutable table of exact numbers: an image, a set of filters, feature maps. In the order of {@link Sizes#index}. */
public record NumberTable(Sizes sizes, List<BigDecimal> values) {
    public NumberTable {
        if (values.size() != sizes.count()) {
            throw new IllegalArgumentException("A table of " + sizes + " cannot hold " + values.size() + " numbers");
        }
        values = values.stream().map(ExactNumber::normal).toList();
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
