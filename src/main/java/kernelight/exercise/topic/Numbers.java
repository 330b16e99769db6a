package kernelight.exercise.topic;

import java.math.BigDecimal;
import java.util.List;
import java.util.random.RandomGenerator;
import kernelight.walk.NumberTable;
import kernelight.walk.Sizes;

/** Small random numbers for exercises. */
final class Numbers {
    private final RandomGenerator random;

    Numbers(RandomGenerator random) {
        this.random = random;
    }

    /** A whole number, both ends included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }

    <T> T oneOf(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }

    /** A table of whole numbers, both ends included. */
    NumberTable table(Sizes sizes, int least, int most) {
        return NumberTable.filled(sizes, cell -> BigDecimal.valueOf(between(least, most)));
    }

    /** The same, but not all numbers are 0. */
    NumberTable someTable(Sizes sizes, int least, int most) {
        NumberTable table = table(sizes, least, most);
        return table.values().stream().anyMatch(number -> number.signum() != 0)
                ? table
                : table.with(sizes.cell(random.nextInt(sizes.count())), BigDecimal.valueOf(most));
    }
}
