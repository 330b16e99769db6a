package kernelight.stage.player;

import java.util.stream.IntStream;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.Window;
import kernelight.walk.Operand;
import kernelight.walk.Sizes;

/** Where the cells of one channel of a table lie, with those of the padding around it. */
record PaddedExtent(Along planes, Along rows, Along columns) {
    /** The first index in one direction, and how many there are. */
    record Along(int first, int count) {
        static Along of(int length, Axis axis) {
            return new Along(-axis.paddingBefore(), axis.paddingBefore() + length + axis.paddingAfter());
        }
    }

    static PaddedExtent of(Sizes sizes) {
        return new PaddedExtent(
                new Along(0, sizes.planes()), new Along(0, sizes.rows()), new Along(0, sizes.columns()));
    }

    static PaddedExtent of(Operand operand) {
        Sizes sizes = operand.tables().getFirst().sizes();
        return operand.window().map(window -> of(sizes, window)).orElseGet(() -> of(sizes));
    }

    private static PaddedExtent of(Sizes sizes, Window window) {
        return new PaddedExtent(
                Along.of(sizes.planes(), window.planes()),
                Along.of(sizes.rows(), window.rows()),
                Along.of(sizes.columns(), window.columns()));
    }

    IntStream planeIndices() {
        return IntStream.range(planes.first(), planes.first() + planes.count());
    }
}
