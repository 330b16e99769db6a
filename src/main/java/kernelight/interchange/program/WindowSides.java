package kernelight.interchange.program;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.Rounding;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.Shape;

/**
 * A layer's window as arguments of Python.
 *
 * @param axes those of the images, from the outermost
 * @param input the lengths of the layer's input along them
 * @param output the lengths of its output along them
 */
record WindowSides(List<Axis> axes, List<Integer> input, List<Integer> output, boolean roundsUp) {
    static WindowSides of(Window window, Shape input, Shape output, int spatialAxes) {
        List<Axis> axes = List.of(window.planes(), window.rows(), window.columns());
        return new WindowSides(
                axes.subList(3 - spatialAxes, 3),
                sides(input, spatialAxes),
                sides(output, spatialAxes),
                window.rounding() == Rounding.UP);
    }

    static List<Integer> sides(Shape shape, int spatialAxes) {
        return List.of(shape.depth(), shape.height(), shape.width()).subList(3 - spatialAxes, 3);
    }

    /** The number along each axis: a tuple, or one number if they are equal. */
    String each(ToIntFunction<Axis> property) {
        return text(axes.stream().mapToInt(property).boxed().toList());
    }

    static String text(List<Integer> numbers) {
        return numbers.stream().distinct().count() == 1 ? numbers.getFirst().toString() : tuple(numbers);
    }

    static String tuple(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }

    boolean all(ToIntFunction<Axis> property, int number) {
        return axes.stream().mapToInt(property).allMatch(each -> each == number);
    }

    /** Whether the padding before and after is the same along every axis. */
    boolean isEven() {
        return axes.stream().allMatch(axis -> axis.paddingBefore() == axis.paddingAfter());
    }

    boolean isPadded() {
        return axes.stream().anyMatch(axis -> axis.paddingBefore() + axis.paddingAfter() > 0);
    }

    /** Whether the padding is more than half of the window anywhere, which PyTorch's pooling refuses. */
    boolean isPaddedWidely() {
        return axes.stream().anyMatch(axis -> 2 * axis.paddingBefore() > axis.size());
    }

    List<Integer> before() {
        return axes.stream().map(Axis::paddingBefore).toList();
    }

    List<Integer> after() {
        return axes.stream().map(Axis::paddingAfter).toList();
    }

    /** The cells after the input that the last windows cover, of the padding and beyond it. */
    List<Integer> coveredAfter() {
        List<Integer> covered = new ArrayList<>();
        for (int i = 0; i < axes.size(); i++) {
            Axis axis = axes.get(i);
            int needed = (output.get(i) - 1) * axis.stride() + axis.reach();
            covered.add(Math.max(0, needed - input.get(i) - axis.paddingBefore()));
        }
        return covered;
    }

    int cells() {
        return axes.stream().mapToInt(Axis::size).reduce(1, (a, b) -> a * b);
    }

    int positions() {
        return output.stream().reduce(1, (a, b) -> a * b);
    }

    /** PyTorch's numbers of cells to pad with: before and after, the last axis first. */
    static String torchPadding(List<Integer> before, List<Integer> after) {
        List<Integer> numbers = new ArrayList<>();
        IntStream.iterate(before.size() - 1, i -> i >= 0, i -> i - 1).forEach(i -> {
            numbers.add(before.get(i));
            numbers.add(after.get(i));
        });
        return tuple(numbers);
    }

    /** Keras' numbers of cells to pad with: (before, after) for each axis. */
    static String kerasPadding(List<Integer> before, List<Integer> after) {
        return IntStream.range(0, before.size())
                .mapToObj(i -> "(" + before.get(i) + ", " + after.get(i) + ")")
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
