package kernelight.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done with lessons without a window. */
@Command(
        name = "lesson",
        mixinStandardHelpOptions = true,
        description = "Checks the files of lessons, and lists the lessons that come with the app.",
        subcommands = {LessonCheckCommand.class, LessonListCommand.class})
final class LessonCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: check FILE..., or list.");
    }
}
