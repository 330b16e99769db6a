package kernelight.data;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file or folder that cannot be used. The message names it, says what is wrong with it and what to do.
 */
public final class DataFileException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Path path;
    private final String problem;
    private final String advice;

    /**
     * The message is path, problem and advice in this order.
     *
     * @param problem the rest of a sentence that begins with the path, such as "is not gzip."
     * @param advice a whole sentence
     */
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
