package kernelight.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kernelight.data.DataFileException;
import kernelight.data.penstrokes.UnipenFile;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The pen strokes that a command works with. */
final class PenStrokeOptions {
    @Option(
            names = "--pen-strokes",
            paramLabel = "FILE",
            arity = "1..*",
            showDefaultValue = CommandLine.Help.Visibility.NEVER,
            description = "Digits as people wrote them on a tablet: UNIPEN text files, gzip or not. Each digit is drawn"
                    + " as on the app's pad, at random size, place and pen, and taken the app's way to 28 x 28.")
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

    /** As it would be written again where the files are. */
    String words() {
        return isGiven()
                ? " --pen-strokes " + files.stream().map(PenStrokeOptions::name).collect(Collectors.joining(" "))
                : "";
    }

    /** Without its folder, which says something about one machine only. */
    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
