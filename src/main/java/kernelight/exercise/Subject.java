package kernelight.exercise;

import kernelight.walk.GridCell;

/** What a question about a case can ask for. */
public sealed interface Subject {
    /** The number in a cell: of the output, or of a gradient. */
    record Number(GridCell at) implements Subject {}

    /** The size of the output. */
    record Size() implements Subject {}
}
