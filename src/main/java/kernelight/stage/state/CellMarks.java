package kernelight.stage.state;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import kernelight.walk.Cell;

/**
 * What is special about the cells of a table.
 *
 * @param takesPart whether a cell can be highlighted now: a matrix repeats numbers, and only some of them are used now
 * @param isPending of a table that the walk writes: whether it is about to write this cell, perhaps once more
 * @param isPadding whether a cell lies on the padding
 * @param isNeverRead whether nothing ever reads it
 * @param isBlank whether it shows no number: padding that takes no part
 * @param isBlocked whether its number does not count, as where ReLU stops a gradient
 * @param isEditable whether it holds a number that can be typed: padding and results do not
 * @param isLit whether it is highlighted although its number is not read, as the window that a gradient belongs to
 * @param strength from -1 to 1, how large the number of a cell is among those of its table; empty where that is not shown
 */
record CellMarks(
        Predicate<Cell> takesPart,
        Predicate<Cell> isPending,
        Predicate<Cell> isPadding,
        Predicate<Cell> isNeverRead,
        Predicate<Cell> isBlank,
        Predicate<Cell> isBlocked,
        Predicate<Cell> isEditable,
        Predicate<Cell> isLit,
        Optional<ToDoubleFunction<Cell>> strength) {
    private static final Predicate<Cell> NONE = cell -> false;

    /** Cells with nothing special about them. */
    static final CellMarks PLAIN =
            new CellMarks(cell -> true, NONE, NONE, NONE, NONE, NONE, NONE, NONE, Optional.empty());

    CellMarks takingPart(Predicate<Cell> newTakesPart) {
        return new CellMarks(
                newTakesPart, isPending, isPadding, isNeverRead, isBlank, isBlocked, isEditable, isLit, strength);
    }

    CellMarks withPending(Predicate<Cell> pending) {
        return new CellMarks(
                takesPart, pending, isPadding, isNeverRead, isBlank, isBlocked, isEditable, isLit, strength);
    }

    CellMarks withEdges(Predicate<Cell> padding, Predicate<Cell> neverRead) {
        return new CellMarks(takesPart, isPending, padding, neverRead, isBlank, isBlocked, isEditable, isLit, strength);
    }

    CellMarks withBlank(Predicate<Cell> blank) {
        return new CellMarks(
                takesPart, isPending, isPadding, isNeverRead, blank, isBlocked, isEditable, isLit, strength);
    }

    CellMarks withBlocked(Predicate<Cell> blocked) {
        return new CellMarks(
                takesPart, isPending, isPadding, isNeverRead, isBlank, blocked, isEditable, isLit, strength);
    }

    CellMarks withEditable(Predicate<Cell> editable) {
        return new CellMarks(
                takesPart, isPending, isPadding, isNeverRead, isBlank, isBlocked, editable, isLit, strength);
    }

    CellMarks withLit(Predicate<Cell> lit) {
        return new CellMarks(
                takesPart, isPending, isPadding, isNeverRead, isBlank, isBlocked, isEditable, lit, strength);
    }

    CellMarks withStrength(ToDoubleFunction<Cell> newStrength) {
        return new CellMarks(
                takesPart,
                isPending,
                isPadding,
                isNeverRead,
                isBlank,
                isBlocked,
                isEditable,
                isLit,
                Optional.of(newStrength));
    }

    /** Whether some cells may be editable. */
    boolean mayBeEditable() {
        return isEditable != NONE;
    }
}
