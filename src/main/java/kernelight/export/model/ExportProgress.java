package kernelight.export.model;

import java.nio.file.Path;
import kernelight.words.Message;

/** What became of the last thing that was asked for. */
public sealed interface ExportProgress {
    /** Nothing is under way and nothing is to be said. */
    record Idle() implements ExportProgress {}

    /** @param share how much of it is done, from 0 to 1; below 0 where nobody knows */
    record Working(double share) implements ExportProgress {}

    record Saved(Path file) implements ExportProgress {}

    record Copied() implements ExportProgress {}

    /** Says what is wrong and what to do. */
    record Failed(Message why) implements ExportProgress {}
}
