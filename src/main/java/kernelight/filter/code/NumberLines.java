package kernelight.filter.code;

import java.io.IOException;
import java.io.Writer;
import kernelight.filter.Planes;

/**
 * Maps as tab-separated values, a line for each row, after a comment. Several maps follow each other, with an empty line
 * between; NumPy's loadtxt skips it as it does the comment.
 */
public final class NumberLines {
    /** Begins the comment, so that such files are known again. */
    public static final String MARK = "# Kernelight filters ";

    /** Up to here all whole numbers are floats. */
    private static final float LARGEST_WHOLE = 1 << 24;

    private NumberLines() {}

    /**
     * Writes all of them.
     *
     * @param what was done, for the comment
     */
    public static void write(Planes response, String what, Writer out) throws IOException {
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
