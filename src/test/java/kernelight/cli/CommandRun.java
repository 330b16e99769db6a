package kernelight.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A command that was run in a test: its exit code, its output, and the files it opened the window with. */
record CommandRun(int exitCode, String out, String err, List<Throwable> logged, List<Path> opened) {
    static CommandRun of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<Throwable> logged = new ArrayList<>();
        List<Path> opened = new ArrayList<>();
        int exitCode = KernelightCommand.execute(
                logged::add, window(opened), new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new CommandRun(exitCode, out.toString(), err.toString(), logged, opened);
    }

    /** A fake window that remembers the files it was opened with. */
    private static WindowOpener window(List<Path> opened) {
        return new WindowOpener() {
            @Override
            public int open(Optional<Path> file, Optional<Path> mnist) {
                file.ifPresent(opened::add);
                mnist.ifPresent(folder -> opened.add(Path.of("--mnist").resolve(folder)));
                return 0;
            }

            @Override
            public int present(Path file, Optional<Path> mnist) {
                opened.add(Path.of("--present").resolve(file));
                return 0;
            }

            @Override
            public int measure(BenchReport report) {
                return 0;
            }
        };
    }
}
