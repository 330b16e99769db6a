package kernelight.takeaway.model;

import java.nio.file.Path;
import kernelight.words.Message;

/** What became of the last thing that was asked for. */
public sealed interface Progress {
    /** Nothing is under way and nothing is to be said. */
    record Idle() implements Progress {}

    /** @param share how much of it is done, from 0 to 1; below 0 where nobody knows */
    record Working(double share) implements Progress {}

    record Saved(Path file) implements Progress {}

    record Copied() implements Progress {}

    /** Says what is wrong and what to do. */
    record Failed(Message why) implements Progress {}
}
