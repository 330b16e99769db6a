package kernelight.interchange.operator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Consumer;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.Dimensions;
import kernelight.interchange.array.ElementType;
import kernelight.interchange.onnx.NodeWriter;
import org.junit.jupiter.api.Test;

/** Small cases computed by hand, in case onnxruntime and Kernelight have the same mistake. */
class KnownNumbersTest {
    private static final Array NINE_ONES = filled(1, 1, 1, 3, 3);

    @Test
    void aSumOverThreeByThree() {
        assertNumbers(
                ours("Conv", 11, node -> node.integers("pads", 1, 1, 1, 1), counting(1, 1, 5, 5), NINE_ONES),
                Dimensions.of(1, 1, 5, 5),
                12,
                21,
                27,
                33,
                24,
                33,
                54,
                63,
                72,
                51,
                63,
                99,
                108,
                117,
                81,
                93,
                144,
                153,
                162,
                111,
                72,
                111,
                117,
                123,
                84);
        assertNumbers(
                ours(
                        "Conv",
                        11,
                        node -> node.text("auto_pad", "SAME_LOWER").integers("strides", 2, 2),
                        counting(1, 1, 5, 5),
                        NINE_ONES),
                Dimensions.of(1, 1, 3, 3),
                12,
                27,
                24,
                63,
                108,
                81,
                72,
                117,
                84);
    }

    @Test
    void theTransposeOfASum() {
        assertNumbers(
                ours("ConvTranspose", 11, node -> {}, counting(1, 1, 3, 3), NINE_ONES),
                Dimensions.of(1, 1, 5, 5),
                0,
                1,
                3,
                3,
                2,
                3,
                8,
                15,
                12,
                7,
                9,
                21,
                36,
                27,
                15,
                9,
                20,
                33,
                24,
                13,
                6,
                13,
                21,
                15,
                8);
    }

    @Test
    void theLastWindowOfPoolingRoundedUp() {
        Array two = counting(1, 1, 2, 2).map(x -> x + 1, x -> x);
        Consumer<NodeWriter> onPadding = node -> node.integers("kernel_shape", 3, 3)
                .integers("strides", 3, 3)
                .integers("pads", 1, 1, 1, 1)
                .integer("ceil_mode", 1)
                .integer("count_include_pad", 1);
        assertNumbers(ours("AveragePool", 19, onPadding, two), Dimensions.of(1, 1, 1, 1), 10f / 9);
        Consumer<NodeWriter> beyond = node ->
                node.integers("kernel_shape", 1, 1).integers("strides", 2, 2).integer("ceil_mode", 1);
        assertNumbers(ours("MaxPool", 12, beyond, two), Dimensions.of(1, 1, 1, 1), 1);
    }

    @Test
    void indicesOfMaxima() {
        for (boolean columnsFirst : new boolean[] {false, true}) {
            List<Array> outputs = OperatorCase.of(
                            "MaxPool",
                            12,
                            node -> node.integers("kernel_shape", 2, 2)
                                    .integers("strides", 2, 2)
                                    .integer("storage_order", columnsFirst ? 1 : 0),
                            counting(1, 1, 5, 5))
                    .making(ElementType.FLOAT32, ElementType.INT64)
                    .ours();
            assertNumbers(outputs.get(0), Dimensions.of(1, 1, 2, 2), 6, 8, 16, 18);
            long[] expected = columnsFirst ? new long[] {6, 16, 8, 18} : new long[] {6, 8, 16, 18};
            assertArrayEquals(expected, outputs.get(1).whole());
        }
    }

    @Test
    void softmaxOfLargeNumbers() {
        Array scores = Array.floats(Dimensions.of(2, 4), 0, 1, 2, 3, 10_000, 10_001, 10_002, 10_003);
        float[] row = {0.032058604f, 0.08714432f, 0.23688284f, 0.6439143f};
        assertNumbers(
                ours("Softmax", 13, node -> {}, scores),
                Dimensions.of(2, 4),
                row[0],
                row[1],
                row[2],
                row[3],
                row[0],
                row[1],
                row[2],
                row[3]);
        assertNumbers(
                ours("Softmax", 13, node -> node.integer("axis", 0), Array.floats(Dimensions.of(2, 1), 0, 0)),
                Dimensions.of(2, 1),
                0.5f,
                0.5f);
        // Before version 13 all axes from the second on share one softmax.
        assertNumbers(
                ours("Softmax", 11, node -> {}, filled(7, 1, 2, 2)),
                Dimensions.of(1, 2, 2),
                0.25f,
                0.25f,
                0.25f,
                0.25f);
    }

    @Test
    void normalization() {
        Array image = Array.floats(Dimensions.of(1, 2, 1, 3), -1, 0, 1, 2, 3, 4);
        assertNumbers(
                ours(
                        "BatchNormalization",
                        15,
                        node -> node.number("epsilon", 0),
                        image,
                        Array.floats(Dimensions.of(2), 1, 1.5f),
                        Array.floats(Dimensions.of(2), 0, 1),
                        Array.floats(Dimensions.of(2), 0, 3),
                        Array.floats(Dimensions.of(2), 1, 2.25f)),
                image.dimensions(),
                -1,
                0,
                1,
                0,
                1,
                2);
        // Three channels of ones, each beside two or three: 1 / (1 + 3 / 3 * sum).
        assertNumbers(
                ours(
                        "LRN",
                        13,
                        node -> node.integer("size", 3).number("alpha", 3).number("beta", 1),
                        filled(1, 1, 3, 1, 1)),
                Dimensions.of(1, 3, 1, 1),
                1f / 3,
                1f / 4,
                1f / 3);
    }

    @Test
    void borders() {
        Array row = Array.floats(Dimensions.of(1, 4), 1, 2, 3, 4);
        Array pads = Array.row(0, 2, 0, 1);
        assertNumbers(
                ours("Pad", 19, node -> node.text("mode", "reflect"), row, pads),
                Dimensions.of(1, 7),
                3,
                2,
                1,
                2,
                3,
                4,
                3);
        assertNumbers(
                ours("Pad", 19, node -> node.text("mode", "edge"), row, pads),
                Dimensions.of(1, 7),
                1,
                1,
                1,
                2,
                3,
                4,
                4);
        assertNumbers(
                ours("Pad", 19, node -> node.text("mode", "wrap"), row, pads),
                Dimensions.of(1, 7),
                3,
                4,
                1,
                2,
                3,
                4,
                1);
        assertNumbers(
                ours("Pad", 19, node -> {}, row, Array.row(0, -1, 0, 1), Array.scalar(9f)),
                Dimensions.of(1, 4),
                2,
                3,
                4,
                9);
    }

    @Test
    void aProductOfMatrices() {
        assertNumbers(
                ours(
                        "Gemm",
                        13,
                        node -> node.number("alpha", 0.5f).number("beta", 2).integer("transB", 1),
                        Array.floats(Dimensions.of(1, 2), 1, 2),
                        Array.floats(Dimensions.of(3, 2), 1, 0, 0, 1, 2, 2),
                        Array.floats(Dimensions.of(3), 10, 20, 30)),
                Dimensions.of(1, 3),
                20.5f,
                41,
                63);
    }

    private static Array ours(String operator, int opset, Consumer<NodeWriter> attributes, Array... inputs) {
        return OperatorCase.of(operator, opset, attributes, inputs).ours().getFirst();
    }

    private static void assertNumbers(Array actual, Dimensions dimensions, float... numbers) {
        assertEquals(dimensions, actual.dimensions());
        assertArrayEquals(numbers, actual.floats(), 1e-6f);
    }

    /** 0, 1, 2, ... */
    private static Array counting(int... lengths) {
        float[] values = new float[Dimensions.of(lengths).count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        return Array.floats(Dimensions.of(lengths), values);
    }

    private static Array filled(float value, int... lengths) {
        return Array.scalar(value).repeated(Dimensions.of(lengths));
    }
}
