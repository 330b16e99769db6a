package kernelight.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;

/**
 * Standard output that remembers why it could not be written; {@link System#out} only tells that something failed.
 * Failures are not thrown, so that a network is still saved if the reader of the messages has gone.
 */
final class StandardOutput extends OutputStream {
    private static final int FILE_TYPE_MASK = 0170000;
    private static final int PIPE = 0010000;
    private static final int SOCKET = 0140000;

    private final OutputStream out;
    private IOException failure;

    StandardOutput() {
        this(new FileOutputStream(FileDescriptor.out));
    }

    StandardOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        if (failure != null) {
            return;
        }
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            failure = e;
        }
    }

    /** The exit code of the process: the command's own, or failure if its output could not be written. */
    int exitCode(int commandExitCode, PrintWriter err) {
        if (failure == null || isClosedPipe(failure)) {
            return commandExitCode;
        }
        err.println("kernelight: cannot write to standard output (" + failure.getMessage() + ").");
        return commandExitCode == CommandLine.ExitCode.OK ? CommandLine.ExitCode.SOFTWARE : commandExitCode;
    }

    /** Whether the reader closed the pipe early, as {@code head} does, which is no error. */
    private static boolean isClosedPipe(IOException failure) {
        try {
            int type = (int) Files.getAttribute(Path.of("/dev/stdout"), "unix:mode") & FILE_TYPE_MASK;
            return type == PIPE || type == SOCKET;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return String.valueOf(failure.getMessage()).contains("pipe");
        }
    }
}
