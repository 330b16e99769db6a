package kernelight.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** A command line that was run in a test: its exit code and what it said. */
record CommandRun(int exitCode, String out, String err, List<Throwable> logged) {
    static CommandRun of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<Throwable> logged = new ArrayList<>();
        int exitCode = KernelightCommand.execute(
                logged::add, report -> 0, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new CommandRun(exitCode, out.toString(), err.toString(), logged);
    }
}
