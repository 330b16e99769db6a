package kernelight.interchange.operator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Rounding;
import kernelight.engine.layer.OneInputLayer;
import kernelight.engine.layer.Padding;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.Dimensions;
import kernelight.interchange.onnx.Attributes;
import kernelight.interchange.onnx.OnnxException;
import kernelight.interchange.onnx.Quoted;
import kernelight.interchange.onnx.UnsupportedOnnxException;
import kernelight.words.LocalizedMessage;

/** Pad: on arrays of any rank, and as a padding layer on images. */
final class PadOperator {
    private PadOperator() {}

    static void addTo(OperatorTable table) {
        table.addLayer("Pad", PadOperator::padding, call -> List.of(pad(call)), "mode", "pads", "paddings", "value");
    }

    /** The number of cells added before and after each axis; negative numbers remove cells. */
    private record Borders(long[] before, long[] after) {
        /**
         * Creates borders from ONNX's list.
         *
         * @param pads the numbers before each axis, then after each axis
         * @param some the axes the numbers are for, since opset 18; by default all axes
         */
        static Borders of(int rank, Optional<long[]> pads, Optional<Array> some) {
            Dimensions any = Dimensions.of(new int[rank]);
            long[] given = pads.orElseThrow(
                    () -> new OnnxException(LocalizedMessage.of("modelFile.operator.missing", "pads")));
            int[] axes = some.map(list ->
                            Arrays.stream(list.whole()).mapToInt(any::axis).toArray())
                    .orElseGet(() -> IntStream.range(0, rank).toArray());
            if (given.length != 2 * axes.length) {
                throw new OnnxException(
                        LocalizedMessage.of("modelFile.operator.pads", given.length, axes.length, 2 * axes.length));
            }
            long[] before = new long[rank];
            long[] after = new long[rank];
            for (int i = 0; i < axes.length; i++) {
                before[axes[i]] = given[i];
                after[axes[i]] = given[i + axes.length];
            }
            return new Borders(before, after);
        }
    }

    private static Array pad(Call call) {
        Array input = call.input(0);
        Dimensions old = input.dimensions();
        Borders borders = Borders.of(old.rank(), call.list(padsName(call.attributes()), 1), call.optional(3));
        String mode = call.attributes().text("mode", "constant");
        Array filler = call.optional(2)
                .map(Array::single)
                .orElseGet(() -> Array.scalar(call.attributes().number("value", 0)));
        return SelectionOperators.mapped(
                input,
                borders.before(),
                borders.after(),
                axis -> index -> sourceIndex(index, old.length(axis), mode),
                filler,
                call.budget());
    }

    private static String padsName(Attributes attributes) {
        return attributes.has("paddings") ? "paddings" : "pads";
    }

    /** The padding layer; the padding consists of zeros or of the channel's own values. */
    private static OneInputLayer padding(LayerRequest request) {
        Attributes attributes = request.attributes();
        Optional<long[]> asAttribute = attributes.integers(padsName(attributes));
        Optional<long[]> pads =
                asAttribute.isPresent() ? asAttribute : request.optional(1).map(Array::whole);
        Borders borders = Borders.of(request.spatialAxes() + 2, pads, request.optional(3));
        double value = request.optional(2)
                .map(number -> number.single().doubleAt(0))
                .orElse((double) attributes.number("value", 0));
        PaddingMode mode = OwnOperators.mode(attributes.text("mode", "constant"));
        Axis[] axes = new Axis[request.spatialAxes()];
        long[] before = borders.before();
        long[] after = borders.after();
        if (before[0] != 0
                || after[0] != 0
                || before[1] != 0
                || after[1] != 0
                || mode == PaddingMode.ZEROS && value != 0) {
            throw UnsupportedOnnxException.ofOperator(LocalizedMessage.of("modelFile.operator.padAxes"));
        }
        for (int i = 0; i < axes.length; i++) {
            if (Math.max(before[i + 2], after[i + 2]) > Windows.LARGEST) {
                throw new OnnxException(
                        LocalizedMessage.of("modelFile.operator.border", Math.max(before[i + 2], after[i + 2])));
            }
            axes[i] = new Axis(1, 1, 1, (int) before[i + 2], (int) after[i + 2]);
        }
        return new Padding(Windows.of(axes, Rounding.DOWN).with(mode));
    }

    /** The index whose number an index has, which may lie on the border; -1 for the filler. */
    private static int sourceIndex(int index, int length, String mode) {
        if (index >= 0 && index < length) {
            return index;
        }
        if (!mode.equals("constant") && length == 0) {
            throw new OnnxException(LocalizedMessage.of("modelFile.operator.emptyAxis"));
        }
        return switch (mode) {
            case "constant" -> -1;
            case "edge" -> Math.clamp(index, 0, length - 1);
            case "wrap" -> Math.floorMod(index, length);
            case "reflect" -> {
                int around = Math.floorMod(index, Math.max(1, 2 * (length - 1)));
                yield around < length ? around : 2 * (length - 1) - around;
            }
            default ->
                throw UnsupportedOnnxException.ofOperator(
                        LocalizedMessage.of("modelFile.attribute.value", "mode", Quoted.text(mode)));
        };
    }
}
