package kernelight.export.model;

import java.util.Optional;
import kernelight.files.FileProblem;
import kernelight.words.LocalizedMessage;

/** Messages for files that could not be written: which one, why, and what to do. */
public final class FileProblemMessages {
    private FileProblemMessages() {}

    public static LocalizedMessage of(FileProblem problem) {
        String folder = Optional.ofNullable(problem.path().toAbsolutePath().getParent())
                .orElse(problem.path())
                .toString();
        return switch (problem.kind()) {
            case NO_FILE, NO_FOLDER -> LocalizedMessage.of("export.problem.noFolder", folder);
            case IS_A_FOLDER ->
                LocalizedMessage.of("export.problem.isAFolder", problem.path().toString());
            case NO_PERMISSION -> LocalizedMessage.of("export.problem.noPermission", folder);
            case WRITE_PROTECTED ->
                LocalizedMessage.of("export.problem.protected", problem.path().toString());
            case CIRCLE_OF_LINKS ->
                LocalizedMessage.of("export.problem.circle", problem.path().toString());
            case DISK_FULL -> LocalizedMessage.of("export.problem.diskFull", folder);
            case OTHER ->
                LocalizedMessage.of("export.problem.other", problem.path().toString(), problem.reason());
        };
    }
}
