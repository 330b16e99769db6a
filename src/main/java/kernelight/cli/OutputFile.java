package kernelight.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kernelight.files.Destination;
import kernelight.files.FileProblem;

/** Files that a command will write after minutes of work: checked before them. */
final class OutputFile {
    /** Whether Kernelight wrote the file that is there, of the kind that is to be written now. */
    interface Ours {
        boolean test(Path file) throws IOException;
    }

    private OutputFile() {}

    /** There is a folder for it, and no file in it that is somebody's own. */
    static void require(Path file, String kind, Ours ours) {
        try {
            switch (Destination.of(file)) {
                case Destination.Place(Path place) -> {
                    requirePlace(file, place);
                    if (Files.exists(place) && Files.size(place) > 0 && !ours.test(place)) {
                        throw new CommandFailure("cannot save to " + file + ": there is a file already, which is no "
                                + kind + " of Kernelight's. It was left as it is: choose another name.");
                    }
                }
                case Destination.Open(Path path) -> {
                    if (!Files.isWritable(path)) {
                        throw refused(file, "you may not write into it");
                    }
                }
                case Destination.StandardOutput _ -> {}
            }
        } catch (IOException e) {
            throw refused(file, FileProblem.writing(file, e).inEnglish());
        }
    }

    private static void requirePlace(Path file, Path place) {
        Path folder = place.getParent();
        if (folder == null || Files.isDirectory(place) || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw refused(file, "it has to be a file in a folder that exists and can be written");
        }
        if (Files.exists(place) && !Files.isWritable(place)) {
            throw refused(file, "it is write-protected");
        }
    }

    private static CommandFailure refused(Path file, String why) {
        return new CommandFailure("cannot save to " + file + ": " + why + ". Choose another name.");
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
            return Destination.of(one) instanceof Destination.Place place && place.equals(Destination.of(other));
        } catch (IOException e) {
            return false; // neither will be written
        }
    }
}
