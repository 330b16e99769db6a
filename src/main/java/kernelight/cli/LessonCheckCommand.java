package kernelight.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kernelight.files.FileProblem;
import kernelight.files.json.ContentProblem;
import kernelight.lesson.Lesson;
import kernelight.lesson.LessonFile;
import kernelight.lesson.LessonProblem;
import kernelight.screencheck.SceneStates;
import kernelight.words.LocalizedMessage;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks the files of lessons. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Checks the files of lessons: whether they can be read, whether each scene has its words in every language,"
                    + " whether its screen would accept its state, and whether its pictures lie beside the file.",
            "",
            "A lesson without a fault is a line on standard output. What is wrong is said on standard error, with the line of"
                    + " the file and the number of the scene; the exit code is 1 then."
        })
final class LessonCheckCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Lessons, for example lesson.json.")
    private List<Path> files;

    @Spec
    private CommandSpec spec;

    /** Goes on with the next file where one is faulty. */
    @Override
    public Integer call() {
        boolean allGood = true;
        for (Path file : files) {
            allGood &= isGood(file);
        }
        return allGood ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private boolean isGood(Path file) {
        PrintWriter err = spec.commandLine().getErr();
        SceneStates states = new SceneStates();
        try {
            List<LessonProblem> problems = LessonFile.problems(file, states);
            for (LessonProblem problem : problems) {
                err.println("kernelight: " + file + ", line " + problem.line() + ": "
                        + problem.message().inEnglish() + ".");
            }
            if (problems.isEmpty()) {
                Lesson lesson = LessonFile.read(file, states);
                spec.commandLine()
                        .getOut()
                        .println(file + ": no fault; scenes " + lesson.scenes().size() + ", minutes " + lesson.minutes()
                                + ", languages " + String.join(", ", lesson.languages()));
            }
            return problems.isEmpty();
        } catch (FileProblem problem) {
            err.println("kernelight: "
                    + (problem.kind() == FileProblem.Kind.NO_FILE
                                    ? LocalizedMessage.of("file.notThere", file.toString())
                                    : LocalizedMessage.of("file.notRead", file.toString(), problem.reason()))
                            .inEnglish());
            return false;
        } catch (ContentProblem changedMeanwhile) {
            err.println("kernelight: " + file + ", line " + changedMeanwhile.line() + ": "
                    + changedMeanwhile.why().inEnglish() + ".");
            return false;
        }
    }
}
