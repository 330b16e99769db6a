package kernelight.interchange.operator;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kernelight.interchange.RandomArrays;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.Dimensions;
import kernelight.interchange.array.ElementType;
import org.junit.jupiter.api.Test;

/** Operators on arrays of any rank with random attributes, compared with onnxruntime. */
class ArrayOperatorsTest {
    private static final ElementType FLOAT = ElementType.FLOAT32;
    private static final ElementType INT64 = ElementType.INT64;
    private static final ElementType BOOL = ElementType.BOOL;

    private final RandomArrays random = new RandomArrays(37);
    private final OperatorCase.Tally tally = new OperatorCase.Tally();

    @Test
    void arithmeticWithBroadcasting() {
        for (int i = 0; i < 150; i++) {
            int[] lengths = random.lengths(random.between(0, 4), 4);
            for (String name : new String[] {"Add", "Sub", "Mul", "Div"}) {
                int opset = random.oneOf(7, 13, 14);
                if (random.chance()) {
                    OperatorCase.of(
                                    name,
                                    opset,
                                    node -> {},
                                    random.floats(lengths),
                                    random.positive(random.stretchable(lengths)))
                            .agree(tally);
                } else {
                    ElementType type = random.oneOf(INT64, ElementType.INT32);
                    OperatorCase.of(
                                    name,
                                    opset,
                                    node -> {},
                                    random.whole(type, -50, 50, random.stretchable(lengths)),
                                    random.whole(type, 1, 9, lengths))
                            .agree(tally);
                }
            }
        }
        tally.require(600);
    }

    /** onnxruntime no longer supports this: compared with the equivalent use of the newer operator. */
    @Test
    void oldBroadcastingAlongAnAxis() {
        for (int i = 0; i < 40; i++) {
            int[] lengths = random.lengths(4, 4);
            int from = random.between(0, 3);
            int to = random.between(from + 1, 4);
            Array left = random.floats(lengths);
            Array right = random.floats(Arrays.copyOfRange(lengths, from, to));
            int[] stretched = {1, 1, 1, 1};
            System.arraycopy(lengths, from, stretched, from, to - from);
            OperatorCase newer = OperatorCase.of(
                    "Add", 13, node -> {}, left, Array.floats(Dimensions.of(stretched), right.floats()));
            newer.agree(tally);
            OperatorCase old = OperatorCase.of(
                    "Add", 6, node -> node.integer("broadcast", 1).integer("axis", from), left, right);
            OperatorCase.assertClose(newer.ours().getFirst(), old.ours().getFirst(), old::toString);
        }
        tally.require(40);
    }

    @Test
    void powersAndRemainders() {
        for (int i = 0; i < 40; i++) {
            int[] lengths = random.lengths(2, 4);
            OperatorCase.of("Pow", 13, node -> {}, random.positive(lengths), random.floats(random.stretchable(lengths)))
                    .agree(tally);
            OperatorCase.of(
                            "Pow",
                            13,
                            node -> {},
                            random.whole(INT64, -5, 5, lengths),
                            random.whole(INT64, 0, 4, lengths))
                    .agree(tally);
            OperatorCase.of("Pow", 13, node -> {}, random.positive(lengths), random.whole(INT64, -3, 4, lengths))
                    .agree(tally);
            OperatorCase.of(
                            "Mod",
                            13,
                            node -> {},
                            random.whole(INT64, -9, 9, lengths),
                            random.whole(INT64, 1, 5, lengths))
                    .agree(tally);
            OperatorCase.of(
                            "Mod",
                            13,
                            node -> node.integer("fmod", 1),
                            random.floats(lengths),
                            random.positive(lengths))
                    .agree(tally);
        }
        tally.require(180);
    }

    @Test
    void numberByNumber() {
        for (int i = 0; i < 20; i++) {
            for (String name : new String[] {"Neg", "Abs", "Sign", "Exp", "Reciprocal", "Floor", "Ceil", "Round"}) {
                OperatorCase.of(name, 13, node -> {}, random.floats(random.lengths(3, 3)))
                        .agree(tally);
            }
            for (String name : new String[] {"Sqrt", "Log"}) {
                OperatorCase.of(name, 13, node -> {}, random.floats(2, 3)).agree(tally);
            }
            OperatorCase.of("Neg", 13, node -> {}, random.whole(INT64, -9, 9, 2, 3))
                    .agree(tally);
            OperatorCase.of("Abs", 13, node -> {}, random.whole(ElementType.INT8, -9, 9, 2, 3))
                    .agree(tally);
        }
        tally.require(240);
    }

    @Test
    void severalArraysAtOnce() {
        for (int i = 0; i < 40; i++) {
            int[] lengths = random.lengths(3, 3);
            for (String name : new String[] {"Sum", "Mean", "Max", "Min"}) {
                Array[] inputs = new Array[random.between(1, 4)];
                Arrays.setAll(inputs, n -> random.floats(n == 0 ? lengths : random.stretchable(lengths)));
                OperatorCase.of(name, 13, node -> {}, inputs).agree(tally);
            }
            OperatorCase.of("Max", 12, node -> {}, random.whole(INT64, -9, 9, 4), random.whole(INT64, -9, 9, 4))
                    .agree(tally);
        }
        tally.require(200);
    }

    @Test
    void clipping() {
        for (int i = 0; i < 30; i++) {
            OperatorCase.of("Clip", 6, node -> node.number("min", -0.5f).number("max", 0.7f), random.floats(3, 4))
                    .agree(tally);
            OperatorCase.of("Clip", 6, node -> node.number("max", 0.2f), random.floats(3, 4))
                    .agree(tally);
            OperatorCase.of(
                            "Clip",
                            random.oneOf(11, 12, 13),
                            node -> {},
                            random.floats(3, 4),
                            random.chance() ? Array.scalar(-0.3f) : null,
                            random.chance() ? Array.scalar(0.4f) : null)
                    .agree(tally);
            OperatorCase.of(
                            "Clip",
                            12,
                            node -> {},
                            random.whole(ElementType.INT8, -9, 9, 4),
                            null,
                            random.whole(ElementType.INT8, 0, 5))
                    .agree(tally);
        }
        tally.require(110);
    }

    @Test
    void comparisons() {
        for (int i = 0; i < 40; i++) {
            int[] lengths = random.lengths(3, 3);
            for (String name : new String[] {"Equal", "Less", "Greater", "LessOrEqual", "GreaterOrEqual"}) {
                OperatorCase.of(
                                name,
                                16,
                                node -> {},
                                random.whole(INT64, 0, 3, lengths),
                                random.whole(INT64, 0, 3, random.stretchable(lengths)))
                        .making(BOOL)
                        .agree(tally);
            }
            for (String name : new String[] {"And", "Or", "Xor"}) {
                OperatorCase.of(
                                name,
                                7,
                                node -> {},
                                random.whole(BOOL, 0, 1, lengths),
                                random.whole(BOOL, 0, 1, random.stretchable(lengths)))
                        .agree(tally);
            }
            OperatorCase.of("Not", 1, node -> {}, random.whole(BOOL, 0, 1, lengths))
                    .agree(tally);
            OperatorCase.of(
                            "Where",
                            16,
                            node -> {},
                            random.whole(BOOL, 0, 1, random.stretchable(lengths)),
                            random.floats(lengths),
                            random.floats(random.stretchable(lengths)))
                    .making(FLOAT)
                    .agree(tally);
        }
        tally.require(380);
    }

    @Test
    void shapes() {
        for (int i = 0; i < 60; i++) {
            int rank = random.between(0, 4);
            Array input = random.floats(random.lengths(rank, 4));
            OperatorCase.of("Shape", 13, node -> {}, input).making(INT64).agree(tally);
            OperatorCase.of("Size", 13, node -> {}, input).making(INT64).agree(tally);
            OperatorCase.of("Identity", 16, node -> {}, input).agree(tally);
            int start = random.between(-5, 5);
            int end = random.between(-5, 5);
            OperatorCase.of("Shape", 15, node -> node.integer("start", start).integer("end", end), input)
                    .making(INT64)
                    .agree(tally);
            OperatorCase.of("Flatten", 13, node -> node.integer("axis", random.between(-rank, rank)), input)
                    .agree(tally);
        }
        tally.require(270);
    }

    @Test
    void reshaping() {
        long[][] targets = {
            {24}, {-1}, {4, 6}, {2, -1}, {0, -1}, {0, 0, -1}, {0, 0, 0}, {2, 0, 4, 1}, {-1, 0, 2, 2}, {1, -1, 1}, {3, 8}
        };
        for (long[] target : targets) {
            OperatorCase.of("Reshape", 13, node -> {}, random.floats(2, 3, 4), Array.row(target))
                    .agree(tally);
        }
        OperatorCase.of("Reshape", 14, node -> node.integer("allowzero", 1), random.floats(0, 3, 4), Array.row(3, 4, 0))
                .agree(tally);
        OperatorCase.of("Reshape", 14, node -> {}, random.floats(0, 3, 4), Array.row(0, -1, 4))
                .agree(tally);
        OperatorCase.of("Reshape", 4, node -> node.integers("shape", 3, -1, 2), random.floats(2, 3, 4))
                .agree(tally);
        tally.require(11);
    }

    @Test
    void axesRemovedAndInserted() {
        for (int i = 0; i < 40; i++) {
            int a = random.between(1, 3);
            OperatorCase.of("Squeeze", 11, node -> node.integers("axes", -1, 0), random.floats(1, a, 1))
                    .agree(tally);
            OperatorCase.of("Squeeze", 13, node -> {}, random.floats(1, a, 1), Array.row(0))
                    .agree(tally);
            OperatorCase.of("Squeeze", 13, node -> {}, random.floats(1, a, 1)).agree(tally);
            OperatorCase.of("Unsqueeze", 11, node -> node.integers("axes", 0, 3), random.floats(a, 2))
                    .agree(tally);
            OperatorCase.of("Unsqueeze", 13, node -> {}, random.floats(a, 2), Array.row(-1, 1))
                    .agree(tally);
        }
        tally.require(200);
    }

    @Test
    void axesInAnotherOrder() {
        for (int i = 0; i < 100; i++) {
            int rank = random.between(0, 5);
            long[] order = shuffled(rank);
            Array input = random.floats(random.lengths(rank, 4));
            OperatorCase.of(
                            "Transpose",
                            13,
                            node -> {
                                if (random.chance() && rank > 0) {
                                    node.integers("perm", order);
                                }
                            },
                            input)
                    .agree(tally);
        }
        tally.require(95);
    }

    @Test
    void concatenation() {
        for (int i = 0; i < 100; i++) {
            int rank = random.between(1, 4);
            int axis = random.between(-rank, rank - 1);
            int[] lengths = random.lengths(rank, 3);
            Array[] parts = new Array[random.between(1, 3)];
            Arrays.setAll(parts, n -> {
                int[] own = lengths.clone();
                own[Math.floorMod(axis, rank)] = random.between(0, 3);
                return random.floats(own);
            });
            OperatorCase.of("Concat", 13, node -> node.integer("axis", axis), parts)
                    .agree(tally);
        }
        tally.require(95);
    }

    @Test
    void slices() {
        for (int i = 0; i < 300; i++) {
            int rank = random.between(1, 3);
            int[] lengths = random.lengths(rank, 6);
            int some = random.between(1, rank);
            long[] axes = Arrays.copyOf(shuffled(rank), some);
            long[] starts = anyPlaces(some);
            long[] steps = LongStream.range(0, some)
                    .map(n -> random.oneOf(1L, 1L, 2L, 3L, -1L, -2L))
                    .toArray();
            // "To the end" is Long.MAX_VALUE forwards and Long.MIN_VALUE backwards.
            long[] ends = Arrays.stream(anyPlaces(some))
                    .map(end -> Arrays.stream(steps).anyMatch(step -> step < 0) && end == Long.MAX_VALUE ? -1000 : end)
                    .toArray();
            OperatorCase.of(
                            "Slice",
                            random.oneOf(10, 13),
                            node -> {},
                            random.floats(lengths),
                            Array.row(starts),
                            Array.row(ends),
                            Array.row(axes),
                            random.chance() ? Array.row(steps) : null)
                    .agree(tally);
            OperatorCase.of(
                            "Slice",
                            9,
                            node -> node.integers("starts", starts)
                                    .integers("ends", ends)
                                    .integers("axes", axes),
                            random.floats(lengths))
                    .agree(tally);
        }
        tally.require(590);
    }

    @Test
    void splits() {
        for (int i = 0; i < 60; i++) {
            int axis = random.between(-2, 1);
            int[] lengths = {6, 6};
            OperatorCase.of("Split", 11, node -> node.integer("axis", axis), random.floats(lengths))
                    .making(FLOAT, FLOAT, FLOAT)
                    .agree(tally);
            OperatorCase.of(
                            "Split",
                            11,
                            node -> node.integer("axis", axis).integers("split", 1, 5),
                            random.floats(lengths))
                    .making(FLOAT, FLOAT)
                    .agree(tally);
            OperatorCase.of("Split", 13, node -> node.integer("axis", axis), random.floats(lengths), Array.row(2, 0, 4))
                    .making(FLOAT, FLOAT, FLOAT)
                    .agree(tally);
            OperatorCase.of(
                            "Split",
                            18,
                            node -> node.integer("axis", axis).integer("num_outputs", 4),
                            random.floats(7, 7))
                    .making(FLOAT, FLOAT, FLOAT, FLOAT)
                    .agree(tally);
        }
        tally.require(240);
    }

    @Test
    void gathering() {
        for (int i = 0; i < 100; i++) {
            int rank = random.between(1, 3);
            int axis = random.between(-rank, rank - 1);
            int[] lengths = random.lengths(rank, 5);
            int length = lengths[Math.floorMod(axis, rank)];
            Array indices = random.whole(INT64, -length, length - 1, random.lengths(random.between(0, 2), 3));
            OperatorCase.of("Gather", 13, node -> node.integer("axis", axis), random.floats(lengths), indices)
                    .agree(tally);
        }
        tally.require(100);
    }

    @Test
    void broadcastingAndTiling() {
        for (int i = 0; i < 60; i++) {
            int[] lengths = random.lengths(3, 3);
            Array small = random.floats(random.stretchable(lengths));
            OperatorCase.of(
                            "Expand",
                            13,
                            node -> {},
                            small,
                            Array.row(IntStream.of(lengths).asLongStream().toArray()))
                    .agree(tally);
            OperatorCase.of("Tile", 13, node -> {}, random.floats(lengths), random.whole(INT64, 1, 3, 3))
                    .agree(tally);
        }
        tally.require(120);
    }

    @Test
    void padding() {
        for (int i = 0; i < 300; i++) {
            int rank = random.between(1, 4);
            int[] lengths = random.random().ints(rank, 3, 6).toArray();
            String mode = random.oneOf("constant", "reflect", "edge", "wrap");
            boolean negative = mode.equals("constant") && random.chance();
            long[] pads = random.random().longs(2L * rank, negative ? -1 : 0, 3).toArray();
            int opset = mode.equals("wrap") ? 19 : random.oneOf(2, 11, 13, 18, 19);
            if (opset == 2) {
                OperatorCase.of(
                                "Pad",
                                2,
                                node -> node.text("mode", mode)
                                        .integers("pads", pads)
                                        .number("value", 0.5f),
                                random.floats(lengths))
                        .agree(tally);
                continue;
            }
            Array value = random.chance() ? Array.scalar(1.5f) : null;
            if (opset >= 18 && random.chance()) {
                long[] two = Arrays.stream(pads).limit(2).map(Math::abs).toArray();
                int axis = random.between(-rank, rank - 1);
                OperatorCase.of(
                                "Pad",
                                opset,
                                node -> node.text("mode", mode),
                                random.floats(lengths),
                                Array.row(two),
                                value,
                                Array.row(axis))
                        .agree(tally);
            } else {
                OperatorCase.of(
                                "Pad",
                                opset,
                                node -> node.text("mode", mode),
                                random.floats(lengths),
                                Array.row(pads),
                                value)
                        .agree(tally);
            }
        }
        tally.require(280);
    }

    @Test
    void constants() {
        for (OperatorCase constant : new OperatorCase[] {
            new OperatorCase(
                    "Constant",
                    13,
                    java.util.List.of(),
                    java.util.List.of(FLOAT),
                    node -> node.number("value_float", 2.5f)),
            new OperatorCase(
                    "Constant",
                    13,
                    java.util.List.of(),
                    java.util.List.of(INT64),
                    node -> node.integer("value_int", -3)),
            new OperatorCase(
                    "Constant",
                    13,
                    java.util.List.of(),
                    java.util.List.of(INT64),
                    node -> node.integers("value_ints", 4, -3)),
            new OperatorCase(
                    "Constant",
                    9,
                    java.util.List.of(),
                    java.util.List.of(FLOAT),
                    node -> node.tensor("value", random.floats(2, 0, 3))),
            new OperatorCase(
                    "Constant",
                    9,
                    java.util.List.of(),
                    java.util.List.of(FLOAT),
                    node -> node.tensor("value", random.floats(2, 3)))
        }) {
            constant.agree(tally);
        }
        OperatorCase.of("ConstantOfShape", 9, node -> {}, Array.row(2, 3))
                .making(FLOAT)
                .agree(tally);
        OperatorCase.of("ConstantOfShape", 9, node -> {}, Array.row())
                .making(FLOAT)
                .agree(tally);
        OperatorCase.of("ConstantOfShape", 9, node -> node.tensor("value", Array.row(7)), Array.row(0, 2))
                .making(INT64)
                .agree(tally);
        OperatorCase.of("Range", 11, node -> {}, Array.scalar(10), Array.scalar(3), Array.scalar(-2))
                .agree(tally);
        OperatorCase.of("Range", 11, node -> {}, Array.scalar(1f), Array.scalar(2.9f), Array.scalar(0.5f))
                .agree(tally);
        tally.require(10);
    }

    @Test
    void casts() {
        for (int i = 0; i < 20; i++) {
            Array floats = random.floats(3, 4).map(x -> 40 * x, x -> x);
            OperatorCase.of("Cast", 13, node -> node.integer("to", 7), floats)
                    .making(INT64)
                    .agree(tally);
            OperatorCase.of("Cast", 13, node -> node.integer("to", 6), floats)
                    .making(ElementType.INT32)
                    .agree(tally);
            OperatorCase.of("Cast", 13, node -> node.integer("to", 9), floats)
                    .making(BOOL)
                    .agree(tally);
            OperatorCase.of("Cast", 13, node -> node.integer("to", 11), floats)
                    .making(ElementType.FLOAT64)
                    .agree(tally);
            OperatorCase.of("Cast", 13, node -> node.integer("to", 1), random.whole(INT64, -99, 99, 5))
                    .making(FLOAT)
                    .agree(tally);
            OperatorCase.of("Cast", 13, node -> node.integer("to", 2), random.whole(INT64, 0, 999, 5))
                    .making(ElementType.UINT8)
                    .agree(tally);
        }
        tally.require(120);
    }

    @Test
    void reductions() {
        String[] names = {
            "ReduceSum",
            "ReduceMean",
            "ReduceMax",
            "ReduceMin",
            "ReduceProd",
            "ReduceL1",
            "ReduceL2",
            "ReduceSumSquare",
            "ReduceLogSum",
            "ReduceLogSumExp"
        };
        for (int i = 0; i < 20; i++) {
            for (String name : names) {
                int rank = random.between(1, 4);
                long[] axes = Arrays.copyOf(shuffled(rank), random.between(1, rank));
                boolean keep = random.chance();
                boolean all = random.chance();
                Array input = random.positive(random.lengths(rank, 4));
                if (random.chance()) {
                    OperatorCase.of(
                                    name,
                                    11,
                                    node -> {
                                        node.integer("keepdims", keep ? 1 : 0);
                                        if (!all) {
                                            node.integers("axes", axes);
                                        }
                                    },
                                    input)
                            .agree(tally);
                } else {
                    OperatorCase.of(
                                    name,
                                    18,
                                    node -> node.integer("keepdims", keep ? 1 : 0),
                                    input,
                                    all ? null : Array.row(axes))
                            .agree(tally);
                }
            }
            boolean last = random.chance();
            OperatorCase.of(
                            random.oneOf("ArgMax", "ArgMin"),
                            13,
                            node -> node.integer("axis", random.between(-2, 1))
                                    .integer("select_last_index", last ? 1 : 0),
                            random.whole(INT64, 0, 2, 3, 4).as(FLOAT))
                    .making(INT64)
                    .agree(tally);
        }
        tally.require(200);
    }

    private long[] anyPlaces(int count) {
        return LongStream.range(0, count)
                .map(n -> random.oneOf(
                        (long) random.between(-8, 8), (long) random.between(-3, 3), Long.MAX_VALUE, -1000L))
                .toArray();
    }

    private long[] shuffled(int rank) {
        java.util.List<Long> order =
                new java.util.ArrayList<>(LongStream.range(0, rank).boxed().toList());
        java.util.Collections.shuffle(order, random.random());
        return order.stream().mapToLong(Long::longValue).toArray();
    }
}
