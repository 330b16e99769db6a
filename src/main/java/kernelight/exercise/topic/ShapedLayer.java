package kernelight.exercise.topic;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kernelight.engine.kernel.Axis;
import kernelight.walk.ExactNumber;
import kernelight.walk.SlidingAxis;
import kernelight.words.LocalizedMessage;

/** A layer whose output has a shape to be worked out. Windows and maps are square. */
sealed interface ShapedLayer {
    /** What comes in or out: {@code channels} maps of {@code side} rows and columns; or a row of numbers, if side is 0. */
    record Shape(int channels, int side) {
        boolean isRow() {
            return side == 0;
        }

        int count() {
            return isRow() ? channels : channels * side * side;
        }

        /** "6 × 28 × 28", or "400". */
        LocalizedMessage words() {
            return isRow()
                    ? LocalizedMessage.of("exercise.shape.row", channels)
                    : LocalizedMessage.of("exercise.shape.maps", channels, side);
        }

        /** Channels and side, or the count of the row. */
        Value value() {
            return new Value.Numbers((isRow() ? Stream.of(channels) : Stream.of(channels, side))
                    .map(BigDecimal::valueOf)
                    .toList());
        }
    }

    /** The shape of the output for an input of this shape. */
    Shape after(Shape input);

    /** Whether there is room for the window, and something to slide over. */
    default boolean fits(Shape input) {
        return true;
    }

    /** "6 filters of 5 × 5, padding 2, stride 1". */
    LocalizedMessage words();

    /** Its kind and numbers: the kind, then filters, window, padding and stride, as far as it has them. */
    Value value();

    /** How its output's shape is worked out. */
    LocalizedMessage step(int number, Shape input);

    record Convolution(int filters, int size, int padding, int stride) implements ShapedLayer {
        SlidingAxis axis(Shape input) {
            return new SlidingAxis(
                    input.side(), Axis.of(size).withPadding(padding).withStride(stride));
        }

        @Override
        public Shape after(Shape input) {
            return new Shape(filters, axis(input).outputSize());
        }

        @Override
        public boolean fits(Shape input) {
            return axis(input).isPossible() && axis(input).outputSize() > 1;
        }

        @Override
        public LocalizedMessage words() {
            return LocalizedMessage.of(
                    "exercise.layer.convolution", filters, RowsAndColumns.size(size, size), padding, stride);
        }

        @Override
        public Value value() {
            return ShapedLayer.value("convolution", filters, size, padding, stride);
        }

        @Override
        public LocalizedMessage step(int number, Shape input) {
            return ShapedLayer.step("exercise.solution.shapes.convolution", number, axis(input), after(input));
        }
    }

    record Pooling(int size, int stride) implements ShapedLayer {
        SlidingAxis axis(Shape input) {
            return new SlidingAxis(input.side(), Axis.of(size).withStride(stride));
        }

        @Override
        public Shape after(Shape input) {
            return new Shape(input.channels(), axis(input).outputSize());
        }

        @Override
        public boolean fits(Shape input) {
            return axis(input).isPossible() && axis(input).outputSize() > 1;
        }

        @Override
        public LocalizedMessage words() {
            return LocalizedMessage.of("exercise.layer.pooling", RowsAndColumns.size(size, size), stride);
        }

        @Override
        public Value value() {
            return ShapedLayer.value("pooling", size, stride);
        }

        @Override
        public LocalizedMessage step(int number, Shape input) {
            return ShapedLayer.step("exercise.solution.shapes.pooling", number, axis(input), after(input));
        }
    }

    record GlobalPooling() implements ShapedLayer {
        @Override
        public Shape after(Shape input) {
            return new Shape(input.channels(), 1);
        }

        @Override
        public LocalizedMessage words() {
            return LocalizedMessage.of("exercise.layer.global");
        }

        @Override
        public Value value() {
            return ShapedLayer.value("global-average");
        }

        @Override
        public LocalizedMessage step(int number, Shape input) {
            return LocalizedMessage.of(
                    "exercise.solution.shapes.global", number, after(input).words());
        }
    }

    record Flatten() implements ShapedLayer {
        @Override
        public Shape after(Shape input) {
            return new Shape(input.count(), 0);
        }

        @Override
        public LocalizedMessage words() {
            return LocalizedMessage.of("exercise.layer.flatten");
        }

        @Override
        public Value value() {
            return ShapedLayer.value("flatten");
        }

        @Override
        public LocalizedMessage step(int number, Shape input) {
            return LocalizedMessage.of(
                    "exercise.solution.shapes.flatten", number, input.channels(), input.side(), input.count());
        }
    }

    record FullyConnected(int outputs) implements ShapedLayer {
        @Override
        public Shape after(Shape input) {
            return new Shape(outputs, 0);
        }

        @Override
        public LocalizedMessage words() {
            return LocalizedMessage.of("exercise.layer.fullyConnected", outputs);
        }

        @Override
        public Value value() {
            return ShapedLayer.value("fully-connected", outputs);
        }

        @Override
        public LocalizedMessage step(int number, Shape input) {
            return LocalizedMessage.of("exercise.solution.shapes.fullyConnected", number, outputs);
        }
    }

    private static Value value(String kind, int... numbers) {
        return new Value.Row(Stream.concat(
                        Stream.of(new Value.Word(kind)), Arrays.stream(numbers).mapToObj(Value.Whole::new))
                .map(Value.class::cast)
                .toList());
    }

    private static LocalizedMessage step(String key, int number, SlidingAxis axis, Shape output) {
        return LocalizedMessage.of(
                axis.remainder() == 0 ? key : key + ".rounded",
                number,
                axis.length(),
                axis.window().paddingBefore(),
                axis.window().size(),
                axis.window().stride(),
                output.side(),
                output.words(),
                SumText.equal(ExactNumber.quotient(
                        BigDecimal.valueOf(axis.travel() + axis.window().stride()),
                        axis.window().stride())));
    }

    /** The shapes behind each of these layers. */
    static List<Shape> shapes(Shape input, List<ShapedLayer> layers) {
        Shape[] shapes = new Shape[layers.size()];
        Shape now = input;
        for (int index = 0; index < shapes.length; index++) {
            now = layers.get(index).after(now);
            shapes[index] = now;
        }
        return List.of(shapes);
    }
}
