package kernelight.interchange.operator;

import java.util.Arrays;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Rounding;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.Shape;
import kernelight.interchange.array.Dimensions;
import kernelight.interchange.onnx.Attributes;
import kernelight.interchange.onnx.OnnxException;
import kernelight.interchange.onnx.Quoted;
import kernelight.interchange.onnx.UnsupportedOnnxException;
import kernelight.words.LocalizedMessage;

/** Reads the attributes of a sliding window; {@code auto_pad} is resolved for the input's size. */
final class Windows {
    /** The maximum of sizes, strides and padding, so that a few bytes in a file cannot cause hours of work. */
    static final int LARGEST = 1 << 12;

    private final LayerRequest request;
    private final int[] sizes;
    private final int[] lengths;

    /**
     * @param sizes the size of the window along each spatial axis; empty if it is given by the attribute
     *     {@code kernel_shape}
     */
    Windows(LayerRequest request, int... sizes) {
        this.request = request;
        int axes = request.spatialAxes();
        this.sizes = each("kernel_shape", sizes.length == 0 ? null : sizes);
        if (sizes.length > 0 && !Arrays.equals(sizes, this.sizes)) {
            throw new OnnxException(
                    LocalizedMessage.of("modelFile.attribute.kernelShape", list(this.sizes), list(sizes)));
        }
        Shape input = request.input();
        this.lengths = Arrays.copyOfRange(new int[] {input.depth(), input.height(), input.width()}, 3 - axes, 3);
    }

    private static String list(int[] numbers) {
        return Dimensions.list(Arrays.stream(numbers).asLongStream().toArray());
    }

    Window window(Rounding rounding) {
        Axis[] axes = new Axis[sizes.length];
        for (int axis = 0; axis < axes.length; axis++) {
            axes[axis] = axis(axis);
        }
        return of(axes, rounding);
    }

    /** A window from the given spatial axes, which are the last of depth, rows and columns. */
    static Window of(Axis[] axes, Rounding rounding) {
        Axis[] all = {Axis.SINGLE, Axis.SINGLE, Axis.SINGLE};
        System.arraycopy(axes, 0, all, all.length - axes.length, axes.length);
        return new Window(all[0], all[1], all[2], PaddingMode.ZEROS, rounding);
    }

    private Axis axis(int axis) {
        Axis unpadded = new Axis(sizes[axis], strides()[axis], dilations()[axis], 0, 0);
        return switch (request.attributes().text("auto_pad", "NOTSET")) {
            case "NOTSET" -> {
                int[] pads = pads();
                yield unpadded.withPadding(pads[axis], pads[axis + sizes.length]);
            }
            case "VALID" -> unpadded;
            case "SAME_UPPER" -> unpadded.withSamePadding(lengths[axis]);
            case "SAME_LOWER" -> {
                Axis upper = unpadded.withSamePadding(lengths[axis]);
                yield unpadded.withPadding(upper.paddingAfter(), upper.paddingBefore());
            }
            default ->
                throw UnsupportedOnnxException.ofOperator(LocalizedMessage.of(
                        "modelFile.attribute.value",
                        "auto_pad",
                        Quoted.text(request.attributes().text("auto_pad", ""))));
        };
    }

    int[] sizes() {
        return sizes.clone();
    }

    int[] lengths() {
        return lengths.clone();
    }

    int[] strides() {
        return each("strides", ones());
    }

    int[] dilations() {
        return each("dilations", ones());
    }

    /** The padding before each axis, then the padding after each axis. */
    int[] pads() {
        return numbers("pads", 2 * sizes.length, new int[2 * sizes.length]);
    }

    /** One number for each spatial axis. */
    int[] each(String name, int[] otherwise) {
        return numbers(name, request.spatialAxes(), otherwise);
    }

    private int[] numbers(String name, int count, int[] otherwise) {
        Attributes attributes = request.attributes();
        if (!attributes.has(name)) {
            if (otherwise == null) {
                throw new OnnxException(LocalizedMessage.of("modelFile.operator.missing", name));
            }
            return otherwise;
        }
        long[] given = attributes.integers(name).orElseThrow();
        if (given.length != count) {
            throw new OnnxException(LocalizedMessage.of(
                    "modelFile.attribute.count",
                    name,
                    given.length,
                    count,
                    request.input().toString()));
        }
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            if (given[i] < 0 || given[i] > LARGEST) {
                throw new OnnxException(LocalizedMessage.of("modelFile.attribute.range", name, given[i], LARGEST));
            }
            numbers[i] = (int) given[i];
        }
        return numbers;
    }

    private int[] ones() {
        int[] ones = new int[request.spatialAxes()];
        Arrays.fill(ones, 1);
        return ones;
    }
}
