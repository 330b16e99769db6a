package kernelight.interchange.network;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.Rounding;
import kernelight.engine.kernel.Window;
import kernelight.interchange.onnx.NodeWriter;

/**
 * Writes a window as ONNX attributes.
 *
 * @param spatialAxes 2 for rows and columns, 3 for depth, rows and columns
 */
record WindowAttributes(int spatialAxes) {
    NodeWriter write(NodeWriter node, Window window) {
        return write(node, window, pads(window));
    }

    /** Dilation is written only if there is one, because AveragePool does not have the attribute before opset 19. */
    NodeWriter write(NodeWriter node, Window window, long[] pads) {
        node.integers("kernel_shape", each(window, Axis::size))
                .integers("strides", each(window, Axis::stride))
                .integers("pads", pads);
        long[] dilations = each(window, Axis::dilation);
        return Arrays.stream(dilations).allMatch(dilation -> dilation == 1)
                ? node
                : node.integers("dilations", dilations);
    }

    NodeWriter writePooling(NodeWriter node, Window window) {
        return write(node, window).integer("ceil_mode", window.rounding() == Rounding.UP ? 1 : 0);
    }

    /** The padding before each axis, then the padding after each axis. */
    long[] pads(Window window) {
        return Stream.of(each(window, Axis::paddingBefore), each(window, Axis::paddingAfter))
                .flatMapToLong(Arrays::stream)
                .toArray();
    }

    /** The same for all axes, including N and C. */
    long[] borders(Window window) {
        return borders(pads(window));
    }

    /** The padding before and after each spatial axis, for all axes. */
    long[] borders(long[] pads) {
        long[] borders = new long[pads.length + 4];
        System.arraycopy(pads, 0, borders, 2, spatialAxes);
        System.arraycopy(pads, spatialAxes, borders, spatialAxes + 4, spatialAxes);
        return borders;
    }

    long[] each(Window window, ToIntFunction<Axis> property) {
        return axes(window).stream().mapToInt(property).asLongStream().toArray();
    }

    List<Axis> axes(Window window) {
        return spatialAxes == 2
                ? List.of(window.rows(), window.columns())
                : List.of(window.planes(), window.rows(), window.columns());
    }
}
