package kernelight.screen.training.view;

import java.util.ArrayList;
import java.util.List;

/**
 * Maps numbers to positions from the bottom (0) to the top (1) of a chart.
 *
 * @param bottom the number at the bottom
 * @param top the number at the top
 * @param ticks the labelled numbers, from the bottom up
 */
record VerticalAxis(double bottom, double top, boolean isLogarithmic, List<Double> ticks) {
    private static final double[] STEPS = {0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100};
    private static final int MOST_STEPS = 6;

    /** A linear axis from 0 to the next whole step above the largest number. */
    static VerticalAxis fromZero(double largest) {
        for (double step : STEPS) {
            int steps = (int) Math.ceil(largest / step - 1e-9);
            if (steps <= MOST_STEPS) {
                return between(0, steps * step, step);
            }
        }
        double power = Math.pow(10, Math.ceil(Math.log10(largest)));
        return between(0, power, power / 2);
    }

    static VerticalAxis between(double bottom, double top, double step) {
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; bottom + i * step <= top + 1e-9; i++) {
            ticks.add(bottom + i * step);
        }
        return new VerticalAxis(bottom, top, false, List.copyOf(ticks));
    }

    /** A logarithmic axis from the power of ten below the smallest number to the one above the largest. */
    static VerticalAxis logarithmic(double smallest, double largest) {
        int lowest = (int) Math.floor(Math.log10(Math.clamp(smallest, 1e-3, 0.1)) + 1e-9);
        int highest = (int) Math.ceil(Math.log10(Math.clamp(largest, 1, 1e3)) - 1e-9);
        List<Double> ticks = new ArrayList<>();
        for (int power = lowest; power <= highest; power++) {
            ticks.add(Math.pow(10, power));
        }
        return new VerticalAxis(ticks.getFirst(), ticks.getLast(), true, List.copyOf(ticks));
    }

    /** The position of a number, from 0 at the bottom to 1 at the top; numbers beyond lie at the edge. */
    double position(double value) {
        double position = isLogarithmic
                ? Math.log(Math.max(value, bottom) / bottom) / Math.log(top / bottom)
                : (value - bottom) / (top - bottom);
        return Math.clamp(position, 0, 1);
    }

    boolean contains(double value) {
        return value >= bottom && value <= top;
    }
}
