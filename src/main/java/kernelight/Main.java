package kernelight;

import javafx.application.Application;
import kernelight.cli.KernelightCommand;
import kernelight.data.UserFolders;

/** Starts Kernelight: without arguments the window, with a subcommand the same work without one. */
public final class Main {
    /** Set by `mvnw javafx:run`, which answers every other exit code with a stack trace of its own. */
    private static final boolean UNDER_MAVEN = Boolean.getBoolean("kernelight.underMaven");

    private static final int NO_WINDOW = UNDER_MAVEN ? 0 : 1;

    private Main() {}

    public static void main(String[] arguments) {
        if (arguments.length > 0) {
            ProblemLog log = new ProblemLog(UserFolders.onThisMachine().logs());
            System.exit(KernelightCommand.execute(log::record, WindowBenchmark::run, arguments));
        }
        try {
            Application.launch(App.class, arguments);
        } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
            // What JavaFX throws where there is no screen, or no GTK to reach it with.
            System.err.println("Kernelight cannot open a window here (" + firstLine(e.getMessage())
                    + "). Start it on a desktop, or set DISPLAY; without a window try: kernelight --help");
            System.exit(NO_WINDOW);
        }
    }

    private static String firstLine(String text) {
        return text == null ? "no display" : text.lines().findFirst().orElse("no display");
    }
}
