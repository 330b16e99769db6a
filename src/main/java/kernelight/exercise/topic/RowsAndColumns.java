package kernelight.exercise.topic;

import kernelight.words.LocalizedMessage;

/** Words for what has rows and columns. */
final class RowsAndColumns {
    private RowsAndColumns() {}

    /** "5 × 4". */
    static LocalizedMessage size(int rows, int columns) {
        return LocalizedMessage.of("exercise.given.size", rows, columns);
    }

    /** Adds that sizes are rounded down, as in PyTorch, if something is divided. */
    static LocalizedMessage roundedDown(boolean isDivided, LocalizedMessage situation) {
        return isDivided ? LocalizedMessage.of("exercise.given.rounded", situation) : situation;
    }

    /** "2" where rows and columns are alike, otherwise "2 for rows, 1 for columns". */
    static Object setting(int rows, int columns) {
        return rows == columns ? rows : LocalizedMessage.of("exercise.given.apart", rows, columns);
    }
}
