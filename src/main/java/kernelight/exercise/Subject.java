package kernelight.exercise;

import kernelight.walk.Cell;

/** What of a case can be asked for. */
public sealed interface Subject {
    /** The number of an output. */
    record Output(Cell cell) implements Subject {}

    /** How large the output is. */
    record Size() implements Subject {}
}
