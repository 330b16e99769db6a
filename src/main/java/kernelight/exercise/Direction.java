package kernelight.exercise;

import java.util.Locale;
import kernelight.words.LocalizedMessage;

/** The directions in which a window can be off by one cell. */
enum Direction {
    RIGHT(0, 1),
    LEFT(0, -1),
    DOWN(1, 0),
    UP(-1, 0);

    private final int rows;
    private final int columns;

    Direction(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    LocalizedMessage message() {
        return LocalizedMessage.of("exercise.direction." + name().toLowerCase(Locale.ROOT));
    }
}
