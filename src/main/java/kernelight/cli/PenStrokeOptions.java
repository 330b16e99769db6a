package kernelight.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kernelight.data.DataFileException;
import kernelight.data.penstrokes.UnipenFile;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The option for files of recorded pen strokes. */
final class PenStrokeOptions {
    @Option(
            names = "--pen-strokes",
            paramLabel = "FILE",
            arity = "1..*",
            showDefaultValue = CommandLine.Help.Visibility.NEVER,
            description = "Recorded pen strokes of handwritten digits: UNIPEN text files, plain or gzip. Each digit is"
                    + " drawn as on the app's drawing pad, with random size, position and pen, and scaled to 28 x 28"
                    + " pixels as the app does.")
    private List<Path> files = List.of();

    boolean isGiven() {
        return !files.isEmpty();
    }

    List<PenStrokeSet> read() throws DataFileException {
        List<PenStrokeSet> sets = new ArrayList<>();
        for (Path file : files) {
            sets.add(new PenStrokeSet(name(file), UnipenFile.read(file)));
        }
        return sets;
    }

    /** The option as text for a command line, with file names only. */
    String commandLine() {
        return isGiven()
                ? " --pen-strokes " + files.stream().map(PenStrokeOptions::name).collect(Collectors.joining(" "))
                : "";
    }

    /** The name without the folder, which is specific to this machine. */
    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
