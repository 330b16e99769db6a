package kernelight.data.penstrokes;

/** A line of a UNIPEN file that cannot be understood. */
final class UnipenLineException extends Exception {
    private static final long serialVersionUID = 1;

    private final int line;

    /** @param problem reads on after "line 7" */
    UnipenLineException(int line, String problem) {
        super(problem);
        this.line = line;
    }

    /** From 1. */
    int line() {
        return line;
    }
}
