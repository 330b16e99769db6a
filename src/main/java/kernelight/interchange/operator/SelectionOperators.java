package kernelight.interchange.operator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.Dimensions;
import kernelight.interchange.array.Rearrangement;
import kernelight.interchange.onnx.OnnxException;
import kernelight.words.LocalizedMessage;

/** Selecting numbers along axes: slices, splits, gather, tile and Pad ({@link PadOperator}). */
final class SelectionOperators {
    private SelectionOperators() {}

    static void addTo(OperatorTable table) {
        table.addSingleOutput("Slice", SelectionOperators::slice, "starts", "ends", "axes");
        table.add("Split", SelectionOperators::split, "axis", "split", "num_outputs");
        table.addSingleOutput("Gather", SelectionOperators::gather, "axis");
        table.addSingleOutput("Tile", SelectionOperators::tile);
        PadOperator.addTo(table);
    }

    private static Array slice(Call call) {
        Array input = call.input(0);
        Dimensions old = input.dimensions();
        long[] starts = call.list("starts", 1)
                .orElseThrow(() -> new OnnxException(LocalizedMessage.of("modelFile.operator.missing", "starts")));
        long[] ends = call.list("ends", 2)
                .orElseThrow(() -> new OnnxException(LocalizedMessage.of("modelFile.operator.missing", "ends")));
        long[] axes = call.list("axes", 3)
                .orElseGet(
                        () -> IntStream.range(0, starts.length).asLongStream().toArray());
        long[] steps = call.optional(4).map(Array::whole).orElseGet(() -> ones(starts.length));
        if (ends.length != starts.length || axes.length != starts.length || steps.length != starts.length) {
            throw new OnnxException(LocalizedMessage.of(
                    "modelFile.operator.slice", starts.length, ends.length, axes.length, steps.length));
        }
        int[][] indices = new int[old.rank()][];
        for (int i = 0; i < starts.length; i++) {
            int axis = old.axis(axes[i]);
            indices[axis] = indices(starts[i], ends[i], steps[i], old.length(axis));
        }
        return Rearrangement.take(input, indices, zero(input));
    }

    /** The indices of a slice: negative numbers count from the end, bounds are clamped, and negative steps go backwards. */
    private static int[] indices(long start, long end, long step, int length) {
        if (step == 0) {
            throw new OnnxException(LocalizedMessage.of("modelFile.operator.step"));
        }
        long from = start < 0 ? start + length : start;
        long to = end < 0 ? end + length : end;
        from = step > 0 ? Math.clamp(from, 0L, length) : Math.clamp(from, Math.min(0L, length - 1L), length - 1L);
        to = step > 0 ? Math.clamp(to, 0L, length) : Math.clamp(to, -1L, length - 1L);
        // A step longer than the axis selects one index only; it is clamped to avoid an overflow.
        long stride = Math.clamp(step, -length - 1L, length + 1L);
        List<Integer> indices = new ArrayList<>();
        for (long index = from; stride > 0 ? index < to : index > to; index += stride) {
            indices.add((int) index);
        }
        return indices.stream().mapToInt(Integer::intValue).toArray();
    }

    private static List<Array> split(Call call) {
        Array input = call.input(0);
        int axis = input.dimensions().axis(call.attributes().integer("axis", 0));
        int length = input.dimensions().length(axis);
        int parts = call.node().outputs().size();
        long[] lengths = call.list("split", 1).orElseGet(() -> evenly(length, parts));
        if (lengths.length != parts
                || Arrays.stream(lengths).anyMatch(part -> part < 0 || part > length)
                || Arrays.stream(lengths).sum() != length) {
            throw new OnnxException(LocalizedMessage.of(
                    "modelFile.operator.parts",
                    Dimensions.list(lengths),
                    axis,
                    input.dimensions().toString(),
                    parts));
        }
        List<Array> outputs = new ArrayList<>();
        int start = 0;
        for (long part : lengths) {
            outputs.add(Rearrangement.take(
                    input, axis, IntStream.range(start, start + (int) part).toArray()));
            start += (int) part;
        }
        return outputs;
    }

    /** Equal parts, rounded up; the last one gets the rest. */
    private static long[] evenly(int length, int parts) {
        long[] lengths = new long[parts];
        int each = Math.ceilDiv(length, Math.max(1, parts));
        int rest = length;
        for (int part = 0; part < parts; part++) {
            lengths[part] = Math.min(each, rest);
            rest -= (int) lengths[part];
        }
        return lengths;
    }

    private static Array gather(Call call) {
        Array input = call.input(0);
        Array indexArray = call.input(1);
        Dimensions old = input.dimensions();
        int axis = old.axis(call.attributes().integer("axis", 0));
        int length = old.length(axis);
        int[] indices = new int[indexArray.count()];
        for (int i = 0; i < indices.length; i++) {
            long index = indexArray.longAt(i);
            if (index < -length || index >= length) {
                throw new OnnxException(LocalizedMessage.of("modelFile.operator.index", index, axis, old.toString()));
            }
            indices[i] = (int) (index < 0 ? index + length : index);
        }
        int[] before = old.toArray();
        int[] lengths = IntStream.concat(
                        IntStream.concat(
                                Arrays.stream(before, 0, axis),
                                Arrays.stream(indexArray.dimensions().toArray())),
                        Arrays.stream(before, axis + 1, before.length))
                .toArray();
        Dimensions result = call.budget().reserve(Dimensions.of(lengths));
        return Rearrangement.take(input, axis, indices).reshaped(result);
    }

    private static Array tile(Call call) {
        Array input = call.input(0);
        long[] repeats = call.input(1).whole();
        Dimensions old = input.dimensions();
        if (repeats.length != old.rank()) {
            throw new OnnxException(LocalizedMessage.of("modelFile.operator.repeats", repeats.length, old.toString()));
        }
        return mapped(
                input,
                new long[old.rank()],
                addedBy(old, repeats),
                axis -> index -> index % old.length(axis),
                zero(input),
                call.budget());
    }

    private static long[] addedBy(Dimensions old, long[] repeats) {
        long[] added = new long[repeats.length];
        for (int axis = 0; axis < repeats.length; axis++) {
            long times = Math.clamp(repeats[axis], 0L, Dimensions.MAX_ELEMENTS + 1);
            added[axis] = old.length(axis) * (times - 1);
        }
        return added;
    }

    /** For an axis, maps an index relative to the old axis to the index of the number it gets. */
    interface IndexMapping {
        IntUnaryOperator along(int axis);
    }

    /** @param filler the number for the index -1 */
    static Array mapped(
            Array input, long[] before, long[] after, IndexMapping source, Array filler, WorkBudget budget) {
        Dimensions old = input.dimensions();
        long[] lengths = new long[old.rank()];
        for (int axis = 0; axis < lengths.length; axis++) {
            if (Math.max(Math.abs(before[axis]), Math.abs(after[axis])) > Dimensions.MAX_ELEMENTS * 4) {
                throw new OnnxException(
                        LocalizedMessage.of("modelFile.operator.border", Math.max(before[axis], after[axis])));
            }
            lengths[axis] = old.length(axis) + before[axis] + after[axis];
        }
        budget.reserve(Dimensions.of(lengths));
        int[][] indices = new int[old.rank()][];
        for (int axis = 0; axis < indices.length; axis++) {
            int shift = (int) -before[axis];
            IntUnaryOperator along = source.along(axis);
            indices[axis] = IntStream.range(0, (int) lengths[axis])
                    .map(index -> along.applyAsInt(index + shift))
                    .toArray();
        }
        return Rearrangement.take(input, indices, filler.as(input.type()));
    }

    private static Array zero(Array like) {
        return Array.scalar(0f).as(like.type());
    }

    private static long[] ones(int count) {
        long[] ones = new long[count];
        Arrays.fill(ones, 1);
        return ones;
    }
}
