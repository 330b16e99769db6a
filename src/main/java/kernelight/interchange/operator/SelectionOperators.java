package kernelight.interchange.operator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.Dimensions;
import kernelight.interchange.array.Movement;
import kernelight.interchange.onnx.OnnxException;

/** Numbers chosen along axes: parts, repetitions, borders ({@link PadOperator}). */
final class SelectionOperators {
    private SelectionOperators() {}

    static void addTo(OperatorTable table) {
        table.addSingle("Slice", SelectionOperators::slice, "starts", "ends", "axes");
        table.add("Split", SelectionOperators::split, "axis", "split", "num_outputs");
        table.addSingle("Gather", SelectionOperators::gather, "axis");
        table.addSingle("Tile", SelectionOperators::tile);
        PadOperator.addTo(table);
    }

    private static Array slice(Call call) {
        Array input = call.input(0);
        Dimensions old = input.dimensions();
        long[] starts = call.list("starts", 1).orElseThrow(() -> new OnnxException("It does not say from where."));
        long[] ends = call.list("ends", 2).orElseThrow(() -> new OnnxException("It does not say up to where."));
        long[] axes = call.list("axes", 3)
                .orElseGet(
                        () -> IntStream.range(0, starts.length).asLongStream().toArray());
        long[] steps = call.optional(4).map(Array::whole).orElseGet(() -> ones(starts.length));
        if (ends.length != starts.length || axes.length != starts.length || steps.length != starts.length) {
            throw new OnnxException("It has " + starts.length + " starts, " + ends.length + " ends, " + axes.length
                    + " axes and " + steps.length + " steps, which must be as many.");
        }
        int[][] places = new int[old.rank()][];
        for (int i = 0; i < starts.length; i++) {
            int axis = old.axis(axes[i]);
            places[axis] = places(starts[i], ends[i], steps[i], old.length(axis));
        }
        return Movement.pick(input, places, zero(input));
    }

    /** Counted from the end where negative, cut off at the ends, backwards where the step is negative. */
    private static int[] places(long start, long end, long step, int length) {
        if (step == 0) {
            throw new OnnxException("A slice with a step of 0 has no end.");
        }
        long from = start < 0 ? start + length : start;
        long to = end < 0 ? end + length : end;
        from = step > 0 ? Math.clamp(from, 0L, length) : Math.clamp(from, Math.min(0L, length - 1L), length - 1L);
        to = step > 0 ? Math.clamp(to, 0L, length) : Math.clamp(to, -1L, length - 1L);
        // A step longer than the axis reaches one place only; cut down so that adding it cannot overflow.
        long stride = Math.clamp(step, -length - 1L, length + 1L);
        List<Integer> places = new ArrayList<>();
        for (long place = from; stride > 0 ? place < to : place > to; place += stride) {
            places.add((int) place);
        }
        return places.stream().mapToInt(Integer::intValue).toArray();
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
            throw new OnnxException("Parts of " + Arrays.toString(lengths) + " do not make up axis " + axis + " of "
                    + input.dimensions() + " in " + parts + " outputs.");
        }
        List<Array> outputs = new ArrayList<>();
        int start = 0;
        for (long part : lengths) {
            outputs.add(Movement.pick(
                    input, axis, IntStream.range(start, start + (int) part).toArray()));
            start += (int) part;
        }
        return outputs;
    }

    /** Equal parts, rounded up, the last one with what is left. */
    private static long[] evenly(int length, int parts) {
        long[] lengths = new long[parts];
        int each = Math.ceilDiv(length, Math.max(1, parts));
        int left = length;
        for (int part = 0; part < parts; part++) {
            lengths[part] = Math.min(each, left);
            left -= (int) lengths[part];
        }
        return lengths;
    }

    private static Array gather(Call call) {
        Array input = call.input(0);
        Array indices = call.input(1);
        Dimensions old = input.dimensions();
        int axis = old.axis(call.attributes().integer("axis", 0));
        int length = old.length(axis);
        int[] places = new int[indices.count()];
        for (int i = 0; i < places.length; i++) {
            long index = indices.longAt(i);
            if (index < -length || index >= length) {
                throw new OnnxException("There is no place " + index + " along axis " + axis + " of " + old + ".");
            }
            places[i] = (int) (index < 0 ? index + length : index);
        }
        int[] before = old.toArray();
        int[] lengths = IntStream.concat(
                        IntStream.concat(
                                Arrays.stream(before, 0, axis),
                                Arrays.stream(indices.dimensions().toArray())),
                        Arrays.stream(before, axis + 1, before.length))
                .toArray();
        return Movement.pick(input, axis, places).reshaped(Dimensions.of(lengths));
    }

    private static Array tile(Call call) {
        Array input = call.input(0);
        long[] repeats = call.input(1).whole();
        Dimensions old = input.dimensions();
        if (repeats.length != old.rank()) {
            throw new OnnxException(repeats.length + " repetitions are given for an array of " + old + ".");
        }
        return mapped(input, new long[old.rank()], addedBy(old, repeats), axis -> place -> place % old.length(axis));
    }

    private static long[] addedBy(Dimensions old, long[] repeats) {
        long[] added = new long[repeats.length];
        for (int axis = 0; axis < repeats.length; axis++) {
            long times = Math.clamp(repeats[axis], 0L, Dimensions.MOST_ELEMENTS + 1);
            added[axis] = old.length(axis) * (times - 1);
        }
        return added;
    }

    /** Along an axis, from a place counted in the old axis to the place whose number stands there. */
    interface PlacesOfAxis {
        IntUnaryOperator along(int axis);
    }

    private static Array mapped(Array input, long[] before, long[] after, PlacesOfAxis source) {
        return mapped(input, before, after, source, zero(input));
    }

    static Array mapped(Array input, long[] before, long[] after, PlacesOfAxis source, Array filler) {
        Dimensions old = input.dimensions();
        long[] lengths = new long[old.rank()];
        for (int axis = 0; axis < lengths.length; axis++) {
            if (Math.max(Math.abs(before[axis]), Math.abs(after[axis])) > Dimensions.MOST_ELEMENTS * 4) {
                throw new OnnxException("A border of " + before[axis] + " and " + after[axis] + " is not believable.");
            }
            lengths[axis] = old.length(axis) + before[axis] + after[axis];
        }
        Dimensions.of(lengths);
        int[][] places = new int[old.rank()][];
        for (int axis = 0; axis < places.length; axis++) {
            int shift = (int) -before[axis];
            IntUnaryOperator along = source.along(axis);
            places[axis] = IntStream.range(0, (int) lengths[axis])
                    .map(place -> along.applyAsInt(place + shift))
                    .toArray();
        }
        return Movement.pick(input, places, filler.as(input.type()));
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
