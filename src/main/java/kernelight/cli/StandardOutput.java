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
 * Standard output that remembers why it could not be written: Java's own says at most that something was wrong. Whoever
 * writes goes on, so that a network is saved although nobody reads how its training went.
 */
final class StandardOutput extends OutputStream {
    private static final int KIND_OF_FILE = 0170000;
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

    /** The exit code of a command that ended with one, once it is known whether its output has arrived. */
    int exitCode(int ended, PrintWriter err) {
        if (failure == null || isClosedPipe(failure)) {
            return ended;
        }
        err.println("kernelight: what it says cannot be written to standard output (" + failure.getMessage() + ").");
        return ended == CommandLine.ExitCode.OK ? CommandLine.ExitCode.SOFTWARE : ended;
    }

    /** Whoever read has read enough, as `head` does. */
    private static boolean isClosedPipe(IOException failure) {
        try {
            int kind = (int) Files.getAttribute(Path.of("/dev/stdout"), "unix:mode") & KIND_OF_FILE;
            return kind == PIPE || kind == SOCKET;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return String.valueOf(failure.getMessage()).contains("pipe");
        }
    }
}
