package kernelight.interchange.operator;

import java.util.stream.LongStream;
import kernelight.interchange.RandomArrays;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.ElementType;
import org.junit.jupiter.api.Test;

/** Operators that are layers of the engine, except those with windows, with random attributes, compared with onnxruntime. */
class LayerOperatorsTest {
    private final RandomArrays random = new RandomArrays(23);
    private final OperatorCase.Tally tally = new OperatorCase.Tally();

    @Test
    void transposedConvolutions() {
        for (int i = 0; i < 400; i++) {
            int axes = random.between(1, 3);
            int groups = random.oneOf(1, 1, 2);
            int channels = groups * random.between(1, 2);
            int[] image = random.random().ints(axes + 2, 2, 6).toArray();
            image[1] = channels;
            int[] weights = random.lengths(axes + 2, 3);
            weights[0] = channels;
            String auto = random.oneOf("", "", "SAME_UPPER", "SAME_LOWER", "VALID", "NOTSET");
            // If the window is smaller than its stride, "same" would need negative padding: the ONNX specification and
            // onnxruntime differ then.
            long[] strides = LongStream.range(0, axes)
                    .map(axis -> random.between(1, auto.startsWith("SAME") ? weights[2 + (int) axis] : 3))
                    .toArray();
            long[] dilations = random.random().longs(axes, 1, 3).toArray();
            long[] pads = LongStream.range(0, 2L * axes)
                    .map(p -> random.between(0, weights[2 + (int) (p % axes)] - 1))
                    .toArray();
            long[] outputPadding = LongStream.range(0, axes)
                    .map(axis -> random.between(0, (int) strides[(int) axis] - 1))
                    .toArray();
            long[] wanted = LongStream.range(0, axes)
                    .map(axis -> image[2 + (int) axis] * strides[(int) axis]
                            + random.between(0, (int) strides[(int) axis] - 1))
                    .toArray();
            boolean withPads = random.chance();
            boolean withOutputPadding = random.chance();
            boolean withShape = random.random().nextInt(4) == 0;
            OperatorCase.of(
                            "ConvTranspose",
                            random.oneOf(1, 11, 22),
                            node -> {
                                node.integers("strides", strides).integers("dilations", dilations);
                                node.integer("group", groups);
                                if (!auto.isEmpty()) {
                                    node.text("auto_pad", auto);
                                }
                                if (withPads && !withShape && (auto.isEmpty() || auto.equals("NOTSET"))) {
                                    node.integers("pads", pads);
                                }
                                if (withOutputPadding) {
                                    node.integers("output_padding", outputPadding);
                                }
                                if (withShape) {
                                    node.integers("output_shape", wanted);
                                }
                            },
                            random.floats(image),
                            random.floats(weights),
                            random.chance() ? random.floats(weights[1] * groups) : null)
                    .agree(tally);
        }
        tally.require(250);
    }

    @Test
    void batchNormalization() {
        for (int i = 0; i < 100; i++) {
            int[] lengths = random.lengths(random.between(2, 5), 4);
            int channels = lengths[1];
            float epsilon = random.random().nextFloat() * 0.1f;
            OperatorCase.of(
                            "BatchNormalization",
                            random.oneOf(7, 9, 14, 15),
                            node -> {
                                if (epsilon > 0.05) {
                                    node.number("epsilon", epsilon);
                                }
                            },
                            random.floats(lengths),
                            random.floats(channels),
                            random.floats(channels),
                            random.floats(channels),
                            random.positive(channels))
                    .agree(tally);
        }
        tally.require(90);
    }

    @Test
    void batchNormalizationInTrainingMode() {
        for (int i = 0; i < 40; i++) {
            int[] lengths = random.random().ints(random.between(2, 4), 2, 5).toArray();
            int channels = lengths[1];
            OperatorCase.of(
                            "BatchNormalization",
                            random.oneOf(14, 15),
                            node -> node.integer("training_mode", 1).number("momentum", 0.7f),
                            random.floats(lengths),
                            random.floats(channels),
                            random.floats(channels),
                            random.floats(channels),
                            random.positive(channels))
                    .making(ElementType.FLOAT32, ElementType.FLOAT32, ElementType.FLOAT32)
                    .agree(tally);
        }
        tally.require(40);
    }

    @Test
    void localResponseNormalization() {
        for (int i = 0; i < 60; i++) {
            boolean set = random.chance();
            int size = random.oneOf(1, 2, 3, 4, 5);
            OperatorCase.of(
                            "LRN",
                            random.oneOf(1, 13),
                            node -> {
                                node.integer("size", size);
                                if (set) {
                                    node.number("alpha", 0.3f)
                                            .number("beta", 0.6f)
                                            .number("bias", 1.5f);
                                }
                            },
                            random.floats(2, random.between(1, 6), 3, 4))
                    .agree(tally);
        }
        tally.require(30);
    }

    @Test
    void softmaxAlongAnyAxisInOldAndNewVersions() {
        for (int i = 0; i < 200; i++) {
            int rank = random.between(1, 4);
            int axis = random.between(-rank, rank - 1);
            boolean say = random.chance();
            boolean large = random.chance();
            int opset = random.oneOf(7, 11, 12, 13, 20);
            Array input = random.floats(random.lengths(rank, 4));
            if (!say && rank == 1 && opset < 13) {
                continue; // the usual axis, the second, is not there
            }
            OperatorCase.of(
                            random.oneOf("Softmax", "LogSoftmax"),
                            opset,
                            node -> {
                                if (say) {
                                    node.integer("axis", opset < 11 ? Math.floorMod(axis, rank) : axis);
                                }
                            },
                            large ? input.map(x -> 10_000 + 50 * x, x -> x) : input)
                    .agree(tally);
        }
        tally.require(150);
    }

    @Test
    void activations() {
        for (int i = 0; i < 20; i++) {
            for (String name : new String[] {"Relu", "Sigmoid", "Tanh", "LeakyRelu", "Elu", "Selu", "HardSigmoid"}) {
                OperatorCase.of(
                                name,
                                random.oneOf(6, 13, 22),
                                node -> {},
                                anyRank().map(x -> 3 * x, x -> x))
                        .agree(tally);
            }
            for (String name : new String[] {"LeakyRelu", "Elu", "ThresholdedRelu", "HardSigmoid"}) {
                OperatorCase.of(name, 16, node -> node.number("alpha", 0.3f), anyRank())
                        .agree(tally);
            }
            OperatorCase.of("Softplus", 1, node -> {}, anyRank().map(x -> 20 * x, x -> x))
                    .agree(tally);
            OperatorCase.of("Softsign", 1, node -> {}, anyRank()).agree(tally);
            OperatorCase.of("HardSwish", 14, node -> {}, anyRank().map(x -> 3 * x, x -> x))
                    .agree(tally);
            OperatorCase.of("PRelu", 9, node -> {}, random.floats(2, 3, 4), random.floats(3, 1))
                    .agree(tally);
        }
        tally.require(280);
    }

    @Test
    void gemm() {
        for (int i = 0; i < 200; i++) {
            int m = random.between(1, 5);
            int k = random.between(1, 5);
            int n = random.between(1, 5);
            boolean turnA = random.chance();
            boolean turnB = random.chance();
            boolean scaled = random.chance();
            Array c = switch (random.between(0, 5)) {
                case 0 -> null;
                case 1 -> random.floats(n);
                case 2 -> random.floats(1, n);
                case 3 -> random.floats(m, 1);
                case 4 -> random.floats();
                default -> random.floats(m, n);
            };
            OperatorCase.of(
                            "Gemm",
                            c == null ? 11 : random.oneOf(7, 9, 11, 13),
                            node -> {
                                node.integer("transA", turnA ? 1 : 0).integer("transB", turnB ? 1 : 0);
                                if (scaled) {
                                    node.number("alpha", 0.25f).number("beta", 0.35f);
                                }
                            },
                            turnA ? random.floats(k, m) : random.floats(m, k),
                            turnB ? random.floats(n, k) : random.floats(k, n),
                            c)
                    .agree(tally);
        }
        tally.require(190);
    }

    @Test
    void matrixProducts() {
        for (int i = 0; i < 200; i++) {
            int k = random.between(1, 4);
            int m = random.between(1, 4);
            int n = random.between(1, 4);
            int outer = random.between(1, 3);
            Array a = switch (random.between(0, 3)) {
                case 0 -> random.floats(k);
                case 1 -> random.floats(m, k);
                case 2 -> random.floats(outer, m, k);
                default -> random.floats(2, outer, m, k);
            };
            Array b = switch (random.between(0, 3)) {
                case 0 -> random.floats(k);
                case 1 -> random.floats(k, n);
                case 2 -> random.floats(outer, k, n);
                default -> random.floats(1, outer, k, n);
            };
            OperatorCase.of("MatMul", random.oneOf(1, 9, 13), node -> {}, a, b).agree(tally);
        }
        tally.require(200);
    }

    @Test
    void dropoutInInferenceMode() {
        for (int i = 0; i < 20; i++) {
            OperatorCase.of("Dropout", 7, node -> node.number("ratio", 0.3f), anyRank())
                    .agree(tally);
            OperatorCase.of("Dropout", 10, node -> {}, anyRank())
                    .making(ElementType.FLOAT32, ElementType.BOOL)
                    .agree(tally);
            OperatorCase.of("Dropout", 13, node -> node.integer("seed", 1), anyRank(), Array.scalar(0.3f))
                    .making(ElementType.FLOAT32, ElementType.BOOL)
                    .agree(tally);
        }
        tally.require(60);
    }

    private Array anyRank() {
        return random.floats(random.lengths(random.between(0, 4), 4));
    }
}
