package kernelight.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kernelight.files.Destination;
import kernelight.files.FileProblem;

/** Checks output files before a command starts minutes of work. */
final class OutputFile {
    /** Tells whether an existing file may be replaced: whether Kernelight wrote it, and it is of the same kind. */
    interface ReplaceableCheck {
        boolean test(Path file) throws IOException;
    }

    private static final int MARK_WITHIN = 1024;

    private OutputFile() {}

    /**
     * Checks that a file can be written and that no other file would be lost.
     *
     * @param kind what is to be written, for messages: "network"
     * @throws CommandFailure if the file cannot be written, or an existing one must not be replaced
     */
    static void require(Path file, String kind, ReplaceableCheck replaceable) {
        try {
            switch (Destination.of(file)) {
                case Destination.RegularFile(Path target) -> {
                    requireWritable(file, target);
                    if (Files.exists(target) && Files.size(target) > 0 && !replaceable.test(target)) {
                        throw new CommandFailure("cannot save to " + file + ": the file exists and is not a " + kind
                                + " written by Kernelight. It was not changed. Choose another name.");
                    }
                }
                case Destination.SpecialFile(Path path) -> {
                    if (!Files.isWritable(path)) {
                        throw refused(file, "you have no permission to write to it");
                    }
                }
                case Destination.StandardOutput _ -> {}
            }
        } catch (IOException e) {
            throw refused(file, FileProblem.writing(file, e).reason().inEnglish());
        }
    }

    private static void requireWritable(Path file, Path target) {
        Path folder = target.getParent();
        if (folder == null || Files.isDirectory(target) || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw refused(file, "it has to be a file in an existing folder that you can write to");
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw refused(file, "it is write-protected");
        }
    }

    private static CommandFailure refused(Path file, String reason) {
        return new CommandFailure("cannot save to " + file + ": " + reason + ". Choose another name.");
    }

    /** Whether a mark that Kernelight writes into its files, in letters of ASCII, stands at the beginning of a file. */
    static boolean hasMark(Path file, String mark) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MARK_WITHIN), StandardCharsets.ISO_8859_1).contains(mark);
        }
    }

    static boolean isStandardOutput(Path file) {
        try {
            return Destination.of(file) instanceof Destination.StandardOutput;
        } catch (IOException e) {
            return false;
        }
    }

    static boolean isSame(Path one, Path other) {
        try {
            return Destination.of(one) instanceof Destination.RegularFile target
                    && target.equals(Destination.of(other));
        } catch (IOException e) {
            return false; // neither will be written
        }
    }
}
