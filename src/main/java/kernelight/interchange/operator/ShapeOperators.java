package kernelight.interchange.operator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.Dimensions;
import kernelight.interchange.array.Rearrangement;
import kernelight.interchange.onnx.OnnxException;
import kernelight.words.LocalizedMessage;

/** Operators that change shapes: Reshape, Flatten, Squeeze, Transpose, Concat, Expand and others. */
final class ShapeOperators {
    private ShapeOperators() {}

    static void addTo(OperatorTable table) {
        table.addSingleOutput("Shape", ShapeOperators::shape, "start", "end");
        table.addSingleOutput("Size", call -> Array.scalar(call.input(0).count()));
        table.addSingleOutput("Identity", call -> call.input(0));
        table.addSingleOutput("Reshape", ShapeOperators::reshape, "shape", "allowzero", "consumed_inputs");
        table.addSingleOutput("Flatten", ShapeOperators::flatten, "axis");
        table.addSingleOutput("Squeeze", ShapeOperators::squeeze, "axes");
        table.addSingleOutput("Unsqueeze", ShapeOperators::unsqueeze, "axes");
        table.addSingleOutput("Transpose", ShapeOperators::transpose, "perm");
        table.addSingleOutput("Concat", ShapeOperators::concatenate, "axis");
        table.addSingleOutput("Expand", ShapeOperators::expand);
    }

    private static Array shape(Call call) {
        int[] lengths = call.input(0).dimensions().toArray();
        int start = clampIndex(call.attributes().integer("start", 0), lengths.length);
        int end = clampIndex(call.attributes().integer("end", lengths.length), lengths.length);
        return Array.row(Arrays.stream(lengths, start, Math.max(start, end))
                .asLongStream()
                .toArray());
    }

    private static int clampIndex(long index, int length) {
        return Math.clamp(index < 0 ? index + length : index, 0, length);
    }

    private static Array reshape(Call call) {
        Array input = call.input(0);
        long[] target = call.list("shape", 1)
                .orElseThrow(() -> new OnnxException(LocalizedMessage.of("modelFile.operator.missing", "shape")));
        return input.reshaped(
                target(input.dimensions(), target, call.attributes().flag("allowzero", false)));
    }

    /** The new dimensions: 0 stands for the old length of that axis, and one -1 for the rest. */
    static Dimensions target(Dimensions old, long[] wanted, boolean zeroIsZero) {
        long[] lengths = wanted.clone();
        int openAxis = -1;
        long others = 1;
        for (int axis = 0; axis < lengths.length; axis++) {
            if (lengths[axis] == 0 && !zeroIsZero && axis < old.rank()) {
                lengths[axis] = old.length(axis);
            }
            if (lengths[axis] < -1 || lengths[axis] == -1 && openAxis >= 0) {
                throw new OnnxException(LocalizedMessage.of("modelFile.operator.openLengths", Dimensions.list(wanted)));
            }
            if (lengths[axis] == -1) {
                openAxis = axis;
            } else {
                others = Math.min(others * Math.min(lengths[axis], Dimensions.MAX_ELEMENTS + 1), 1L << 32);
            }
        }
        if (openAxis >= 0) {
            if (others == 0 || old.count() % others != 0) {
                throw new OnnxException(
                        LocalizedMessage.of("modelFile.array.reshape", old.toString(), Dimensions.list(wanted)));
            }
            lengths[openAxis] = old.count() / others;
        }
        return Dimensions.of(lengths);
    }

    private static Array flatten(Call call) {
        Array input = call.input(0);
        Dimensions old = input.dimensions();
        int axis = old.axis(call.attributes().integer("axis", 1), true);
        return input.reshaped(Dimensions.of(old.count(0, axis), old.count(axis, old.rank())));
    }

    /** Removes axes of length 1: the given ones, by default all. */
    private static Array squeeze(Call call) {
        Array input = call.input(0);
        Dimensions old = input.dimensions();
        boolean[] removed = new boolean[old.rank()];
        Optional<long[]> axes = call.list("axes", 1);
        for (int axis = 0; axis < removed.length; axis++) {
            removed[axis] = axes.isEmpty() && old.length(axis) == 1;
        }
        for (long axis : axes.orElse(new long[0])) {
            removed[old.axis(axis)] = true;
            if (old.length(old.axis(axis)) != 1) {
                throw new OnnxException(LocalizedMessage.of("modelFile.operator.squeeze", axis, old.toString()));
            }
        }
        return input.reshaped(Dimensions.of(IntStream.range(0, removed.length)
                .filter(axis -> !removed[axis])
                .map(old::length)
                .toArray()));
    }

    /** Inserts axes of length 1; the given axes are those of the result. */
    private static Array unsqueeze(Call call) {
        Array input = call.input(0);
        long[] axes = call.list("axes", 1)
                .orElseThrow(() -> new OnnxException(LocalizedMessage.of("modelFile.operator.missing", "axes")));
        int[] lengths = new int[input.dimensions().rank() + axes.length];
        Dimensions result = Dimensions.of(lengths);
        for (long axis : axes) {
            int position = result.axis(axis);
            if (lengths[position] == 1) {
                throw new OnnxException(LocalizedMessage.of("modelFile.operator.unsqueeze", axis));
            }
            lengths[position] = 1;
        }
        int next = 0;
        for (int axis = 0; axis < lengths.length; axis++) {
            lengths[axis] = lengths[axis] == 1 ? 1 : input.dimensions().length(next++);
        }
        return input.reshaped(Dimensions.of(lengths));
    }

    private static Array transpose(Call call) {
        Array input = call.input(0);
        int rank = input.dimensions().rank();
        int[] order = call.attributes()
                .integers("perm")
                .map(axes -> Arrays.stream(axes).mapToInt(Math::toIntExact).toArray())
                .orElseGet(() ->
                        IntStream.range(0, rank).map(axis -> rank - 1 - axis).toArray());
        return Rearrangement.transpose(input, order);
    }

    private static Array concatenate(Call call) {
        List<Array> parts = call.all();
        long axis = call.attributes().integer("axis", 1);
        return Rearrangement.concatenate(parts, parts.getFirst().dimensions().axis(axis));
    }

    private static Array expand(Call call) {
        Array input = call.input(0);
        Dimensions wanted = Dimensions.of(call.input(1).whole());
        return Rearrangement.broadcastTo(
                input, call.budget().reserve(Dimensions.broadcast(input.dimensions(), wanted)));
    }
}
