package kernelight.filter.pixel;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kernelight.engine.kernel.Window;
import kernelight.filter.Planes;
import kernelight.filter.chain.MapOrigin;
import kernelight.filter.chain.Step;
import kernelight.walk.Operation;

/**
 * One number of a step, opened.
 *
 * @param read the indices of the maps before the step that it was computed from; in the operations, they are the channels
 *     of the input, in this order
 * @param window where the numbers lie that are read: those of output row i from {@code window.rows().position(i, 0)} on
 * @param sums the operations that make it of the numbers under the window: one, or two for a magnitude or an angle, that
 *     of the kernel x first. One is complete, with bias and ReLU; of two, both are sums of products only
 * @param combined the operation that makes a magnitude of two sums, with bias and ReLU; empty for an angle, which is none
 *     of sums and products, and for all others
 * @param value the number; exact except for roots and angles, which are in double precision
 */
public record OpenedPixel(
        List<Integer> read, Window window, List<Operation> sums, Optional<Operation> combined, BigDecimal value) {
    /** An opened number. */
    public OpenedPixel {
        read = List.copyOf(read);
        sums = List.copyOf(sums);
    }

    /**
     * Opens a number that comes out of a step.
     *
     * @param before what goes into the step
     * @param map the index of the map that the number is in
     * @throws IndexOutOfBoundsException if the step makes no such map
     * @throws ArithmeticException if a number is not finite
     */
    public static OpenedPixel of(Step step, Planes before, int map, int row, int column) {
        return switch (step) {
            case Step.Filters filters -> {
                MapOrigin origin = filters.origins(before.planes().size()).get(map);
                yield new FilteredPixel(origin, filters.settings(), before, row, column).opened();
            }
            case Step.Relu _ -> single(map, ReducedPixel.window(), ReducedPixel.relu(before, map, row, column));
            case Step.Pooling pooling ->
                single(map, pooling.window(), ReducedPixel.pooled(pooling, before, map, row, column));
        };
    }

    private static OpenedPixel single(int map, Window window, PixelOperation operation) {
        return new OpenedPixel(
                List.of(map),
                window,
                List.of(operation),
                Optional.empty(),
                operation.formula().result());
    }
}
