package kernelight.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import kernelight.lesson.BuiltInLesson;
import kernelight.lesson.Lesson;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists the lessons that come with the app. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description =
                "Lists the lessons that come with the app, in the lectures' order, a line each with tabs between: name,"
                        + " scenes, minutes, title.")
final class LessonListCommand implements Callable<Integer> {
    @Option(
            names = "--language",
            paramLabel = "CODE",
            description = "The language of the titles: en (the default) or ko.",
            defaultValue = "en")
    private String language;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        for (BuiltInLesson builtIn : BuiltInLesson.values()) {
            Lesson lesson = builtIn.read();
            if (!lesson.languages().contains(language)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "The lessons have no titles in \"" + language + "\". Choose one of "
                                + String.join(", ", lesson.languages()) + ".");
            }
            out.println(String.join(
                    "\t",
                    builtIn.id(),
                    Integer.toString(lesson.scenes().size()),
                    Integer.toString(lesson.minutes()),
                    lesson.title().in(language)));
        }
        return CommandLine.ExitCode.OK;
    }
}
