package kernelight.screen.practice.model;

import java.nio.file.Path;
import java.util.List;

/** Writes worksheets with their keys. */
public interface WorksheetMaker {
    /**
     * Writes the files; called on a worker thread.
     *
     * @return the files that were written
     * @throws Exception if they were not, or not all of them; what is said of it is a
     *     {@link kernelight.words.LocalizedProblem}
     */
    List<Path> write(WorksheetOrder order) throws Exception;
}
