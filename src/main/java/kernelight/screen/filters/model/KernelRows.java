package kernelight.screen.filters.model;

import java.util.Locale;
import kernelight.filter.Kernel;

/** A kernel as a person types it: a line for each row, numbers with spaces between. */
public final class KernelRows {
    private KernelRows() {}

    /** All digits, so that the same kernel is read again. */
    public static String text(Kernel kernel) {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < kernel.rows(); row++) {
            text.append(row == 0 ? "" : "\n");
            for (int column = 0; column < kernel.columns(); column++) {
                text.append(column == 0 ? "" : " ").append(number(kernel.at(row, column)));
            }
        }
        return text.toString();
    }

    private static String number(float weight) {
        return weight == Math.rint(weight)
                ? String.format(Locale.ROOT, "%.0f", weight + 0f) // not -0
                : Float.toString(weight);
    }
}
