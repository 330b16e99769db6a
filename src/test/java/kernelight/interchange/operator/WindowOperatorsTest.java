package kernelight.interchange.operator;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import kernelight.interchange.RandomArrays;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.ElementType;
import kernelight.interchange.onnx.NodeWriter;
import org.junit.jupiter.api.Test;

/** Convolution and pooling with random attributes, compared with onnxruntime. */
class WindowOperatorsTest {
    private final RandomArrays random = new RandomArrays(11);
    private final OperatorCase.Tally tally = new OperatorCase.Tally();

    @Test
    void convolutions() {
        for (int i = 0; i < 300; i++) {
            int axes = random.between(1, 3);
            int groups = random.oneOf(1, 1, 2, 3);
            int channels = groups * random.between(1, 3);
            int filters = groups * random.between(1, 3);
            int[] size = random.lengths(axes, 3);
            Array weights = random.floats(joined(new int[] {filters, channels / groups}, size));
            Consumer<NodeWriter> window = window(size, true);
            OperatorCase.of(
                            "Conv",
                            random.oneOf(1, 7, 11, 13, 22),
                            node -> {
                                window.accept(node);
                                node.integer("group", groups);
                            },
                            image(axes, channels),
                            weights,
                            random.chance() ? random.floats(filters) : null)
                    .agree(tally);
        }
        tally.require(250);
    }

    @Test
    void maxPooling() {
        for (int i = 0; i < 300; i++) {
            int axes = random.between(1, 3);
            int[] size = random.lengths(axes, 3);
            int opset = random.oneOf(7, 8, 10, 11, 12, 22);
            boolean ceil = opset >= 10 && random.chance();
            boolean indices = opset >= 8 && random.chance();
            boolean columnsFirst = opset >= 8 && random.chance();
            Consumer<NodeWriter> window = window(size, opset >= 10);
            OperatorCase pooling = OperatorCase.of(
                    "MaxPool",
                    opset,
                    node -> {
                        window.accept(node);
                        if (opset >= 10) {
                            node.integer("ceil_mode", ceil ? 1 : 0);
                        }
                        if (opset >= 8) {
                            node.integer("storage_order", columnsFirst ? 1 : 0);
                        }
                    },
                    image(axes, 2));
            (indices ? pooling.making(ElementType.FLOAT32, ElementType.INT64) : pooling).agree(tally);
        }
        tally.require(180);
    }

    @Test
    void wholeNumbersArePooledToo() {
        for (int i = 0; i < 20; i++) {
            OperatorCase.of(
                            "MaxPool",
                            12,
                            node -> node.integers("kernel_shape", 2, 2),
                            random.whole(ElementType.UINT8, 0, 255, 1, 2, 4, 5))
                    .agree(tally);
        }
        tally.require(20);
    }

    @Test
    void averagePooling() {
        for (int i = 0; i < 300; i++) {
            int axes = random.between(1, 3);
            int[] size = random.lengths(axes, 3);
            int opset = random.oneOf(7, 10, 11, 19, 22);
            boolean ceil = opset >= 10 && random.chance();
            boolean padding = random.chance();
            Consumer<NodeWriter> window = window(size, opset >= 19);
            OperatorCase.of(
                            "AveragePool",
                            opset,
                            node -> {
                                window.accept(node);
                                node.integer("count_include_pad", padding ? 1 : 0);
                                if (opset >= 10) {
                                    node.integer("ceil_mode", ceil ? 1 : 0);
                                }
                            },
                            image(axes, 2))
                    .agree(tally);
        }
        tally.require(180);
    }

    @Test
    void globalPooling() {
        for (int i = 0; i < 30; i++) {
            int axes = random.between(1, 3);
            OperatorCase.of("GlobalAveragePool", 7, node -> {}, image(axes, 3)).agree(tally);
            OperatorCase.of("GlobalMaxPool", 22, node -> {}, image(axes, 3)).agree(tally);
        }
        tally.require(60);
    }

    private Array image(int axes, int channels) {
        return random.floats(joined(
                new int[] {random.between(1, 3), channels},
                random.random().ints(axes, 5, 9).toArray()));
    }

    /** Random strides, dilations and padding; sometimes the attribute is left out. */
    private Consumer<NodeWriter> window(int[] size, boolean dilated) {
        int axes = size.length;
        long[] strides = random.random().longs(axes, 1, 4).toArray();
        long[] dilations = random.random().longs(axes, 1, 3).toArray();
        long[] pads = LongStream.range(0, 2L * axes)
                .map(i -> random.between(0, size[(int) (i % axes)] - 1))
                .toArray();
        String auto = random.oneOf("", "", "SAME_UPPER", "SAME_LOWER", "VALID", "NOTSET");
        // If the window is smaller than its stride, "same" padding would be negative; onnxruntime then crops the image,
        // Keras (where this padding comes from) does not. Kernelight does as Keras.
        boolean withStrides = random.chance() && !auto.startsWith("SAME");
        boolean withDilations = dilated && random.chance() && !auto.startsWith("SAME");
        boolean withPads = random.chance() && (auto.isEmpty() || auto.equals("NOTSET"));
        return node -> {
            node.integers("kernel_shape", Arrays.stream(size).asLongStream().toArray());
            if (withStrides) {
                node.integers("strides", strides);
            }
            if (withDilations) {
                node.integers("dilations", dilations);
            }
            if (withPads) {
                node.integers("pads", pads);
            }
            if (!auto.isEmpty()) {
                node.text("auto_pad", auto);
            }
        };
    }

    private static int[] joined(int[] first, int[] second) {
        int[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
