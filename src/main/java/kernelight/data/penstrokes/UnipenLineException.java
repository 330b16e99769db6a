package kernelight.data.penstrokes;

import kernelight.words.LocalizedMessage;

/** A line of a UNIPEN file is invalid. */
final class UnipenLineException extends Exception {
    private static final long serialVersionUID = 1;

    private final int line;
    private final transient LocalizedMessage problem;

    /** @param key of a text that is the rest of a sentence that begins with "line 7" */
    UnipenLineException(int line, String key, Object... arguments) {
        this(line, LocalizedMessage.of(key, arguments));
    }

    private UnipenLineException(int line, LocalizedMessage problem) {
        super(problem.inEnglish());
        this.line = line;
        this.problem = problem;
    }

    /** Counts from 1. */
    int line() {
        return line;
    }

    /** The rest of a sentence that begins with "line 7". */
    LocalizedMessage problem() {
        return problem;
    }
}
