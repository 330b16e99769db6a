package kernelight.filter;

import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.Window;

/**
 * A filter with a stride as several with stride 1 (polyphase decomposition: Bellanger, Bonnerot and Coudreuse, "Digital
 * filtering by polyphase network", 1976), because the engine is fastest there. With stride 2, the weights 0, 2, 4 ... only
 * ever meet every other pixel, and the weights 1, 3, 5 ... those between them: each slides over its own half of the
 * pixels, one by one, and the sums are added.
 *
 * <p>In general, with g the greatest common divisor of stride and dilation, the weights r = k + j * stride / g, for j = 0,
 * 1, 2 ..., are one phase k: they meet the pixels at k * dilation + stride * (i + j * dilation / g) for the output i.
 */
final class Phases {
    private final OneAxis rows;
    private final OneAxis columns;

    Phases(Window window) {
        this.rows = new OneAxis(window.rows());
        this.columns = new OneAxis(window.columns());
    }

    /** Along one axis. */
    private static final class OneAxis {
        private final Axis axis;
        /** From a weight of a phase to the next. */
        private final int step;

        private final int count;
        private final Axis ofPhase;

        OneAxis(Axis axis) {
            this.axis = axis;
            int divisor = greatestCommonDivisor(axis.stride(), axis.dilation());
            this.step = axis.stride() / divisor;
            this.count = Math.min(step, axis.size());
            this.ofPhase = Axis.of(Math.ceilDiv(axis.size(), step)).withDilation(axis.dilation() / divisor);
        }

        private static int greatestCommonDivisor(int one, int other) {
            return other == 0 ? one : greatestCommonDivisor(other, one % other);
        }

        /** The weight j of a phase; of the original weights' number or more if it has no such weight. */
        int weight(int phase, int j) {
            return phase + j * step;
        }
    }

    /** How many there are. */
    int count() {
        return rows.count * columns.count;
    }

    /** How the weights of each phase slide over its pixels: with stride 1, without padding. */
    Window window() {
        return new Window(rows.ofPhase, columns.ofPhase);
    }

    /** How many pixels the phase begins below the first weight of the kernel. */
    int down(int phase) {
        return phase / columns.count * rows.axis.dilation();
    }

    /** How many pixels the phase begins to the right of it. */
    int right(int phase) {
        return phase % columns.count * columns.axis.dilation();
    }

    /** The weights of a phase, row after row; zeros where other phases have one more. */
    float[] weights(Kernel kernel, int phase) {
        int height = rows.ofPhase.size();
        int width = columns.ofPhase.size();
        float[] weights = new float[height * width];
        for (int i = 0; i < weights.length; i++) {
            int row = rows.weight(phase / columns.count, i / width);
            int column = columns.weight(phase % columns.count, i % width);
            weights[i] = row < kernel.rows() && column < kernel.columns() ? kernel.at(row, column) : 0;
        }
        return weights;
    }
}
