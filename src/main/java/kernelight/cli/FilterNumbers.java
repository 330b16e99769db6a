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

/**
 * A filter's response as tab-separated values, a line for each row, after a comment. Of a colour picture red, green and
 * blue follow each other, with an empty line between; NumPy's loadtxt skips it as it does the comment.
 */
final class FilterNumbers {
    /** Begins the comment, so that such files are known again. */
    private static final String MARK = "# Kernelight filters ";

    /** Up to here all whole numbers are floats. */
    private static final float LARGEST_WHOLE = 1 << 24;

    private FilterNumbers() {}

    /** @throws FileProblem if the file cannot be written */
    static void write(Planes response, String what, Path file) throws FileProblem {
        WholeFile.write(file, out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            write(response, what, writer);
            writer.flush();
        });
    }

    /** Whether a file has such numbers. */
    static boolean isOne(Path file) throws IOException {
        return OutputFile.hasMark(file, MARK);
    }

    static void write(Planes response, String what, Writer out) throws IOException {
        out.write(MARK + what.replaceAll("\\R", " ") + ": " + response.planes().size() + " x " + response.height()
                + " x " + response.width() + "\n");
        for (int plane = 0; plane < response.planes().size(); plane++) {
            if (plane > 0) {
                out.write('\n');
            }
            for (int row = 0; row < response.height(); row++) {
                for (int column = 0; column < response.width(); column++) {
                    if (column > 0) {
                        out.write('\t');
                    }
                    out.write(text(response.at(plane, row, column)));
                }
                out.write('\n');
            }
        }
    }

    /** The shortest decimal that is read as this float again. */
    private static String text(float number) {
        boolean isWhole = number == Math.rint(number) && Math.abs(number) < LARGEST_WHOLE;
        return isWhole ? Integer.toString((int) number) : Float.toString(number);
    }
}
