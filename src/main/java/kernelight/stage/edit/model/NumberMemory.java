package kernelight.stage.edit.model;

import java.math.BigDecimal;
import java.util.function.Function;
import kernelight.walk.Cell;
import kernelight.walk.NumberTable;
import kernelight.walk.Sizes;

/** Remembers numbers that are cut off when a table shrinks, so that they return when it grows again. */
public final class NumberMemory {
    private NumberTable known = NumberTable.zeros(Sizes.of(1, 1));
    private Sizes seen = Sizes.of(1, 1);

    /** Forgets all numbers. */
    public void forget() {
        known = NumberTable.zeros(Sizes.of(1, 1));
        seen = known.sizes();
    }

    public void remember(NumberTable now) {
        Sizes sizes = new Sizes(
                Math.max(seen.filters(), now.sizes().filters()),
                Math.max(seen.channels(), now.sizes().channels()),
                Math.max(seen.planes(), now.sizes().planes()),
                Math.max(seen.rows(), now.sizes().rows()),
                Math.max(seen.columns(), now.sizes().columns()));
        known = now.resized(sizes, known);
        seen = sizes;
    }

    /** The table with other sides; cells never seen get {@code fresh} numbers. */
    public NumberTable resized(NumberTable now, Sizes sizes, Function<Cell, BigDecimal> fresh) {
        return NumberTable.filled(
                sizes,
                cell -> now.sizes().contains(cell)
                        ? now.at(cell)
                        : known.sizes().contains(cell) ? known.at(cell) : fresh.apply(cell));
    }
}
