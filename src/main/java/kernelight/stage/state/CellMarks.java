package kernelight.stage.state;

import java.util.function.Predicate;
import kernelight.walk.Cell;

/**
 * What is special about the cells of a table.
 *
 * @param takesPart whether a cell can be lit now; a matrix repeats numbers, of which only some do
 * @param isPadding whether a cell lies on the padding
 * @param isNeverRead whether nothing ever reads it
 * @param isBlank whether it shows no number: padding that takes no part
 * @param isBlocked whether its number is kept from counting
 * @param isTyped whether it holds a number of its own, which can be typed: padding and results do not
 */
record CellMarks(
        Predicate<Cell> takesPart,
        Predicate<Cell> isPadding,
        Predicate<Cell> isNeverRead,
        Predicate<Cell> isBlank,
        Predicate<Cell> isBlocked,
        Predicate<Cell> isTyped) {
    private static final Predicate<Cell> NONE = cell -> false;

    /** Cells of which nothing is special. */
    static final CellMarks PLAIN = new CellMarks(cell -> true, NONE, NONE, NONE, NONE, NONE);

    CellMarks takingPart(Predicate<Cell> newTakesPart) {
        return new CellMarks(newTakesPart, isPadding, isNeverRead, isBlank, isBlocked, isTyped);
    }

    CellMarks withEdges(Predicate<Cell> padding, Predicate<Cell> neverRead) {
        return new CellMarks(takesPart, padding, neverRead, isBlank, isBlocked, isTyped);
    }

    CellMarks withBlank(Predicate<Cell> blank) {
        return new CellMarks(takesPart, isPadding, isNeverRead, blank, isBlocked, isTyped);
    }

    CellMarks withBlocked(Predicate<Cell> blocked) {
        return new CellMarks(takesPart, isPadding, isNeverRead, isBlank, blocked, isTyped);
    }

    CellMarks withTyped(Predicate<Cell> typed) {
        return new CellMarks(takesPart, isPadding, isNeverRead, isBlank, isBlocked, typed);
    }

    /** Whether there may be cells that can be typed. */
    boolean mayBeTyped() {
        return isTyped != NONE;
    }
}
