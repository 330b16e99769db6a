package kernelight.worksheet.page;

import java.util.Locale;

/** How much empty paper follows each question. */
public enum WorkingSpace {
    NONE(0),
    SOME(92),
    PLENTY(220);

    private final double height;

    WorkingSpace(double height) {
        this.height = height;
    }

    /** In 96ths of an inch. */
    double height() {
        return height;
    }

    /** The name on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
