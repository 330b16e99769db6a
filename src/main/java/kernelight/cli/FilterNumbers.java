package kernelight.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import kernelight.files.FileProblem;
import kernelight.files.WholeFile;
import kernelight.filter.Planes;
import kernelight.filter.code.NumberLines;

/** A filter's response as a file of {@link NumberLines}. */
final class FilterNumbers {
    private FilterNumbers() {}

    /** @throws FileProblem if the file cannot be written */
    static void write(Planes response, String what, Path file) throws FileProblem {
        WholeFile.write(file, out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            NumberLines.write(response, what, writer);
            writer.flush();
        });
    }

    /** Whether a file has such numbers. */
    static boolean isOne(Path file) throws IOException {
        return OutputFile.hasMark(file, NumberLines.MARK);
    }
}
