package kernelight.worksheet.file;

import java.nio.file.Path;
import java.util.List;
import kernelight.files.FileProblem;
import kernelight.words.LocalizedMessage;
import kernelight.words.LocalizedProblem;

/** A worksheet was not written, or not all of it. */
public final class WorksheetProblem extends Exception implements LocalizedProblem {
    private static final long serialVersionUID = 1;
    private static final int NAMED = 3;

    private final transient LocalizedMessage message;

    private WorksheetProblem(LocalizedMessage message) {
        super(message.inEnglish());
        this.message = message;
    }

    @Override
    public LocalizedMessage localized() {
        return message;
    }

    /** Files would be replaced, which was not asked for. */
    static WorksheetProblem filesExist(Path folder, List<Path> existing) {
        String names = String.join(
                ", ",
                existing.stream()
                        .limit(NAMED)
                        .map(file -> String.valueOf(file.getFileName()))
                        .toList());
        int others = Math.max(0, existing.size() - NAMED);
        return new WorksheetProblem(
                others == 0
                        ? LocalizedMessage.of("worksheet.problem.exists", folder.toString(), names)
                        : LocalizedMessage.of("worksheet.problem.exists.others", folder.toString(), names, others));
    }

    static WorksheetProblem noFolder(Path folder) {
        return new WorksheetProblem(LocalizedMessage.of("worksheet.problem.noFolder", folder.toString()));
    }

    static WorksheetProblem notMade(Path folder, LocalizedMessage reason) {
        return new WorksheetProblem(LocalizedMessage.of("worksheet.problem.notMade", folder.toString(), reason));
    }

    static WorksheetProblem notWritable(Path folder) {
        return new WorksheetProblem(LocalizedMessage.of("worksheet.problem.notWritable", folder.toString()));
    }

    /** @param written how many files were written before */
    static WorksheetProblem notWritten(FileProblem problem, int written) {
        return new WorksheetProblem(LocalizedMessage.of(
                written == 0 ? "worksheet.problem.notWritten" : "worksheet.problem.notAllWritten",
                problem.path().toString(),
                problem.reason(),
                written));
    }
}
