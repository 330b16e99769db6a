package kernelight.exercise;

import kernelight.walk.Cell;

/** What a question about a case can ask for. */
public sealed interface Subject {
    /** The value of an output cell. */
    record Output(Cell cell) implements Subject {}

    /** The size of the output. */
    record Size() implements Subject {}
}
