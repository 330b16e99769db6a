package kernelight.files.json;

import kernelight.words.LocalizedMessage;

/** A file's content is invalid: the line and the reason. */
public final class ContentProblem extends Exception {
    private static final long serialVersionUID = 1;
    private final int line;
    private final transient LocalizedMessage why;

    public ContentProblem(int line, LocalizedMessage why) {
        super("line " + line + ": " + why);
        this.line = line;
        this.why = why;
    }

    /** The line, counted from 1. */
    public int line() {
        return line;
    }

    public LocalizedMessage why() {
        return why;
    }
}
