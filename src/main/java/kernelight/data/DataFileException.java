package kernelight.data;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file or folder that cannot be used: which one, what is wrong with it, and what to do. The message says all three.
 */
public final class DataFileException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Path path;
    private final String problem;
    private final String advice;

    /** Problem and advice are whole sentences; the problem reads on after the path: "is not gzip.". */
    public DataFileException(Path path, String problem, String advice) {
        super(path + " " + problem + " " + advice);
        this.path = path;
        this.problem = problem;
        this.advice = advice;
    }

    public Path path() {
        return path;
    }

    public String problem() {
        return problem;
    }

    public String advice() {
        return advice;
    }
}
