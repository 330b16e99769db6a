package kernelight.playback;

/**
 * The positions of a walk, in two coarser grains: {@code microStepsPerStep} micro-steps make a step, {@code
 * stepsPerRow} steps make a row. Position 0 lies before the first micro-step.
 */
public record Timeline(int microStepsPerStep, int stepsPerRow, int rows) {

    public Timeline {
        if (microStepsPerStep < 1 || stepsPerRow < 1 || rows < 1) {
            throw new IllegalArgumentException("A timeline needs at least one micro-step, step and row: "
                    + microStepsPerStep + ", " + stepsPerRow + ", " + rows);
        }
    }

    public int steps() {
        return stepsPerRow * rows;
    }

    /** The last position. */
    public int length() {
        return steps() * microStepsPerStep;
    }

    /** The step that this position is in, or has just finished; 0 at the start. */
    public int stepAt(int position) {
        return Math.max(0, position - 1) / microStepsPerStep;
    }

    /** The position at which this step is finished. */
    public int endOfStep(int step) {
        return (step + 1) * microStepsPerStep;
    }

    int nextStep(int position) {
        return next(position, microStepsPerStep);
    }

    int previousStep(int position) {
        return previous(position, microStepsPerStep);
    }

    int nextRow(int position) {
        return next(position, microStepsPerStep * stepsPerRow);
    }

    int previousRow(int position) {
        return previous(position, microStepsPerStep * stepsPerRow);
    }

    private int next(int position, int grain) {
        return Math.min(length(), (position / grain + 1) * grain);
    }

    private int previous(int position, int grain) {
        return Math.max(0, (position - 1) / grain * grain);
    }
}
