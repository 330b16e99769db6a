package kernelight.stage.edit.model;

import java.math.BigDecimal;
import java.util.function.Function;
import kernelight.walk.Cell;
import kernelight.walk.NumberTable;
import kernelight.walk.Sizes;

/** Numbers that a smaller size cut off, to come back when it grows again. */
public final class NumberMemory {
    private NumberTable known = NumberTable.zeros(Sizes.of(1, 1));
    private Sizes met = Sizes.of(1, 1);

    /** Forgets everything that was. */
    public void forget() {
        known = NumberTable.zeros(Sizes.of(1, 1));
        met = known.sizes();
    }

    public void remember(NumberTable now) {
        Sizes sizes = new Sizes(
                Math.max(met.filters(), now.sizes().filters()),
                Math.max(met.channels(), now.sizes().channels()),
                Math.max(met.planes(), now.sizes().planes()),
                Math.max(met.rows(), now.sizes().rows()),
                Math.max(met.columns(), now.sizes().columns()));
        known = now.resized(sizes, known);
        met = sizes;
    }

    /** The table with other sides; numbers never met are {@code fresh}. */
    public NumberTable resized(NumberTable now, Sizes sizes, Function<Cell, BigDecimal> fresh) {
        return NumberTable.filled(
                sizes,
                cell -> now.sizes().contains(cell)
                        ? now.at(cell)
                        : known.sizes().contains(cell) ? known.at(cell) : fresh.apply(cell));
    }
}
