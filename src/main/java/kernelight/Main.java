package kernelight;

import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;
import kernelight.cli.BenchReport;
import kernelight.cli.KernelightCommand;
import kernelight.cli.WindowOpener;
import kernelight.data.UserFolders;
import kernelight.measure.WindowBenchmark;
import kernelight.problem.ProblemLog;

/** Starts Kernelight: the window, or with a subcommand the same work without one. */
public final class Main {
    /** Set by `mvnw javafx:run`, which answers every other exit code with a stack trace of its own. */
    private static final boolean UNDER_MAVEN = Boolean.getBoolean("kernelight.underMaven");

    private static final int NO_WINDOW = UNDER_MAVEN ? 0 : 1;

    private static final boolean REHEARSAL = Boolean.getBoolean("kernelight.rehearsal");

    private Main() {}

    /** A desktop opens a file with nothing but its name. */
    private static String[] withoutCommand(String[] arguments) {
        return arguments.length == 1 && KernelightCommand.isFileToOpen(arguments[0])
                ? new String[] {"open", arguments[0]}
                : arguments;
    }

    public static void main(String[] arguments) {
        if (arguments.length > 0) {
            ProblemLog log = new ProblemLog(UserFolders.onThisMachine().logs());
            int exitCode = KernelightCommand.execute(log::record, new OwnWindow(), withoutCommand(arguments));
            if (!REHEARSAL || exitCode != 0) { // a rehearsal of the commands goes on with the window's
                System.exit(exitCode);
            }
        }
        int exitCode = showWindow(new WindowArguments(Optional.empty(), Optional.empty(), false));
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    private static final class OwnWindow implements WindowOpener {
        @Override
        public int open(Optional<Path> file, Optional<Path> mnist) {
            return showWindow(new WindowArguments(file, mnist, false));
        }

        @Override
        public int present(Path file, Optional<Path> mnist) {
            return showWindow(new WindowArguments(Optional.of(file), mnist, true));
        }

        @Override
        public int measure(BenchReport report) {
            return WindowBenchmark.run(report);
        }
    }

    /** Returns the exit code once the window is closed. */
    private static int showWindow(WindowArguments arguments) {
        try {
            Application.launch(App.class, arguments.toParameters());
            return 0;
        } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
            // What JavaFX throws where there is no screen, or no GTK to reach it with.
            System.err.println("Kernelight cannot open a window here (" + firstLine(e.getMessage())
                    + "). Start it on a desktop, or set DISPLAY; without a window try: kernelight --help");
            return NO_WINDOW;
        }
    }

    private static String firstLine(String text) {
        return text == null ? "no display" : text.lines().findFirst().orElse("no display");
    }
}
