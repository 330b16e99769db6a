package kernelight.export.model;

import java.nio.file.Path;
import kernelight.words.LocalizedMessage;

/** The state of the last export. */
public sealed interface ExportProgress {
    /** Nothing is running, and there is nothing to report. */
    record Idle() implements ExportProgress {}

    /** @param share the share that is done, from 0 to 1; negative if unknown */
    record Working(double share) implements ExportProgress {}

    record Saved(Path file) implements ExportProgress {}

    record Copied() implements ExportProgress {}

    /** The message says what is wrong and what to do. */
    record Failed(LocalizedMessage why) implements ExportProgress {}
}
