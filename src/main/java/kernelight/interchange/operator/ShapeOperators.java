package kernelight.interchange.operator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.Dimensions;
import kernelight.interchange.array.Movement;
import kernelight.interchange.onnx.OnnxException;

/** The same numbers with other axes. */
final class ShapeOperators {
    private ShapeOperators() {}

    static void addTo(OperatorTable table) {
        table.addSingle("Shape", ShapeOperators::shape, "start", "end");
        table.addSingle("Size", call -> Array.scalar(call.input(0).count()));
        table.addSingle("Identity", call -> call.input(0));
        table.addSingle("Reshape", ShapeOperators::reshape, "shape", "allowzero", "consumed_inputs");
        table.addSingle("Flatten", ShapeOperators::flatten, "axis");
        table.addSingle("Squeeze", ShapeOperators::squeeze, "axes");
        table.addSingle("Unsqueeze", ShapeOperators::unsqueeze, "axes");
        table.addSingle("Transpose", ShapeOperators::transpose, "perm");
        table.addSingle("Concat", ShapeOperators::concatenate, "axis");
        table.addSingle("Expand", ShapeOperators::expand);
    }

    private static Array shape(Call call) {
        int[] lengths = call.input(0).dimensions().toArray();
        int start = place(call.attributes().integer("start", 0), lengths.length);
        int end = place(call.attributes().integer("end", lengths.length), lengths.length);
        return Array.row(Arrays.stream(lengths, start, Math.max(start, end))
                .asLongStream()
                .toArray());
    }

    private static int place(long counted, int length) {
        return Math.clamp(counted < 0 ? counted + length : counted, 0, length);
    }

    private static Array reshape(Call call) {
        Array input = call.input(0);
        long[] target = call.list("shape", 1).orElseThrow(() -> new OnnxException("It does not say what shape."));
        return input.reshaped(
                target(input.dimensions(), target, call.attributes().flag("allowzero", false)));
    }

    /** 0 stands for the old length at that place, one -1 for what is left. */
    static Dimensions target(Dimensions old, long[] wanted, boolean zeroIsZero) {
        long[] lengths = wanted.clone();
        int open = -1;
        long others = 1;
        for (int axis = 0; axis < lengths.length; axis++) {
            if (lengths[axis] == 0 && !zeroIsZero && axis < old.rank()) {
                lengths[axis] = old.length(axis);
            }
            if (lengths[axis] < -1 || lengths[axis] == -1 && open >= 0) {
                throw new OnnxException("The shape " + Arrays.toString(wanted) + " leaves more than one length open.");
            }
            if (lengths[axis] == -1) {
                open = axis;
            } else {
                others = Math.min(others * Math.min(lengths[axis], Dimensions.MOST_ELEMENTS + 1), 1L << 32);
            }
        }
        if (open >= 0) {
            if (others == 0 || old.count() % others != 0) {
                throw new OnnxException("An array of " + old + " cannot be read as " + Arrays.toString(wanted) + ".");
            }
            lengths[open] = old.count() / others;
        }
        return Dimensions.of(lengths);
    }

    private static Array flatten(Call call) {
        Array input = call.input(0);
        Dimensions old = input.dimensions();
        int axis = old.axis(call.attributes().integer("axis", 1), true);
        return input.reshaped(Dimensions.of(old.count(0, axis), old.count(axis, old.rank())));
    }

    /** Takes out axes of length 1: those named, else all. */
    private static Array squeeze(Call call) {
        Array input = call.input(0);
        Dimensions old = input.dimensions();
        boolean[] out = new boolean[old.rank()];
        Optional<long[]> axes = call.list("axes", 1);
        for (int axis = 0; axis < out.length; axis++) {
            out[axis] = axes.isEmpty() && old.length(axis) == 1;
        }
        for (long axis : axes.orElse(new long[0])) {
            out[old.axis(axis)] = true;
            if (old.length(old.axis(axis)) != 1) {
                throw new OnnxException("Axis " + axis + " of " + old + " cannot be taken out: its length is not 1.");
            }
        }
        return input.reshaped(Dimensions.of(IntStream.range(0, out.length)
                .filter(axis -> !out[axis])
                .map(old::length)
                .toArray()));
    }

    /** Puts in axes of length 1, counted in the result. */
    private static Array unsqueeze(Call call) {
        Array input = call.input(0);
        long[] axes = call.list("axes", 1).orElseThrow(() -> new OnnxException("It does not say which axes."));
        int[] lengths = new int[input.dimensions().rank() + axes.length];
        Dimensions result = Dimensions.of(lengths);
        for (long axis : axes) {
            int place = result.axis(axis);
            if (lengths[place] == 1) {
                throw new OnnxException("Axis " + axis + " is put in twice.");
            }
            lengths[place] = 1;
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
        return Movement.transpose(input, order);
    }

    private static Array concatenate(Call call) {
        List<Array> parts = call.all();
        long axis = call.attributes().integer("axis", 1);
        return Movement.concatenate(parts, parts.getFirst().dimensions().axis(axis));
    }

    private static Array expand(Call call) {
        Array input = call.input(0);
        Dimensions wanted = Dimensions.of(call.input(1).whole());
        return Movement.stretch(input, Dimensions.broadcast(input.dimensions(), wanted));
    }
}
