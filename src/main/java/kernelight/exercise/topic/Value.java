package kernelight.exercise.topic;

import java.math.BigDecimal;
import java.util.List;
import kernelight.walk.NumberTable;

/** Something that an exercise gives, or that answers it. */
public sealed interface Value {
    record Whole(int number) implements Value {}

    record Decimal(BigDecimal number) implements Value {}

    /** One number for the rows and another for the columns. */
    record Pair(int rows, int columns) implements Value {}

    /** Numbers in a row. */
    record Numbers(List<BigDecimal> numbers) implements Value {
        public Numbers {
            numbers = List.copyOf(numbers);
        }
    }

    /** A table, written as nested lists: rows of columns, for several channels a table each. */
    record Table(NumberTable numbers) implements Value {}

    /** A name, as files and commands write it. */
    record Word(String text) implements Value {}

    record Flag(boolean holds) implements Value {}

    /** Several of them in a row. */
    record Row(List<Value> values) implements Value {
        public Row {
            values = List.copyOf(values);
        }
    }

    /** One number where rows and columns are alike, otherwise one for each. */
    static Value ofAxes(int rows, int columns) {
        return rows == columns ? new Whole(rows) : new Pair(rows, columns);
    }
}
