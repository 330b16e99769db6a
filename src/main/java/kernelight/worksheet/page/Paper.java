package kernelight.worksheet.page;

import java.util.Locale;

/** A size of paper, in 96ths of an inch. */
public enum Paper {
    A4(210 / 25.4 * 96, 297 / 25.4 * 96),
    LETTER(8.5 * 96, 11 * 96);

    private final double width;
    private final double height;

    Paper(double width, double height) {
        this.width = width;
        this.height = height;
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    /** The name on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
