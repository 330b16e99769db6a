package kernelight.data.penstrokes;

/** A line of a UNIPEN file is invalid. */
final class UnipenLineException extends Exception {
    private static final long serialVersionUID = 1;

    private final int line;

    /** @param problem the rest of a sentence that begins with "line 7" */
    UnipenLineException(int line, String problem) {
        super(problem);
        this.line = line;
    }

    /** Counts from 1. */
    int line() {
        return line;
    }
}
