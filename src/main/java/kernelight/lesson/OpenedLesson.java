package kernelight.lesson;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A lesson and where it came from.
 *
 * @param file its own file; empty for one that comes with the app or was not saved yet
 */
public record OpenedLesson(Lesson lesson, Optional<Path> file) {}
