package kernelight.stage.edit.model;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import kernelight.walk.Cell;
import kernelight.walk.NumberTable;
import kernelight.walk.Sizes;

/** Small whole numbers from a seed that the user sees: the same seed gives the same numbers. */
public record RandomNumbers(long seed) {
    public static final int SMALLEST_SEED = 1;
    public static final int LARGEST_SEED = 9999;
    private static final int LARGEST_INPUT = 9;
    private static final int LARGEST_WEIGHT = 2;

    /** What the numbers are for; each has its own range, and its own sequence for a seed. */
    public enum Purpose {
        INPUT,
        FILTER,
        BIAS,
        GRADIENT
    }

    public NumberTable table(Purpose purpose, Sizes sizes) {
        return NumberTable.filled(sizes, cell -> number(purpose, sizes.index(cell)));
    }

    /** One number; the same cell has the same number whatever the table's size. */
    public BigDecimal number(Purpose purpose, Cell cell) {
        return number(purpose, new Sizes(64, 64, 64, 64, 64).index(cell));
    }

    private BigDecimal number(Purpose purpose, int index) {
        long mixed = new SplittableRandom(seed * 31 + purpose.ordinal()).nextLong();
        SplittableRandom random = new SplittableRandom(mixed + index);
        int smallest = purpose == Purpose.INPUT ? 0 : -LARGEST_WEIGHT;
        int largest = purpose == Purpose.INPUT ? LARGEST_INPUT : LARGEST_WEIGHT;
        return BigDecimal.valueOf(random.nextInt(smallest, largest + 1));
    }
}
