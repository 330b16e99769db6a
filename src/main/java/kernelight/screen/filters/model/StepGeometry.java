package kernelight.screen.filters.model;

import kernelight.engine.kernel.Window;

/**
 * Where the numbers that a step makes lie over what it reads: each in the middle of its window.
 *
 * @param stride from a window to the next
 * @param row the middle of the first window, from the upper edge of what is read, in pixels
 * @param column the middle of the first window, from the left edge
 */
public record StepGeometry(int stride, double row, double column) {
    /** The geometry of the step that is seen. */
    public static StepGeometry of(Responses responses) {
        Window window = MagnifiedPixel.window(responses);
        return new StepGeometry(
                window.rows().stride(),
                window.rows().position(0, 0) + window.rows().reach() / 2.0,
                window.columns().position(0, 0) + window.columns().reach() / 2.0);
    }

    /** The row of the output whose window has its middle nearest to a place of the input. */
    public int outputRow(double inputRow) {
        return (int) Math.floor((inputRow - row) / stride + 0.5);
    }

    public int outputColumn(double inputColumn) {
        return (int) Math.floor((inputColumn - column) / stride + 0.5);
    }

    /** The place of the output over the middle of whose window a place of the input lies, between numbers, too. */
    double outputRowAt(double inputRow) {
        return (inputRow - row) / stride + 0.5;
    }

    double outputColumnAt(double inputColumn) {
        return (inputColumn - column) / stride + 0.5;
    }

    /** The middle of the window of a row of the output, from the upper edge of what is read. */
    public double inputRow(int outputRow) {
        return row + outputRow * stride;
    }

    public double inputColumn(int outputColumn) {
        return column + outputColumn * stride;
    }
}
