package kernelight.interchange.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.engine.layer.ActivationFunction;
import kernelight.engine.layer.Clip;
import kernelight.engine.layer.Gelu;
import kernelight.engine.layer.HardSigmoid;
import kernelight.engine.layer.HardSwish;
import kernelight.engine.layer.LeakyRelu;
import kernelight.engine.layer.Relu;
import kernelight.engine.layer.Sigmoid;
import kernelight.engine.layer.Silu;
import kernelight.engine.layer.Tanh;
import kernelight.engine.tensor.ShapeException;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.ArrayException;
import kernelight.interchange.array.Dimensions;
import kernelight.interchange.array.ElementType;
import kernelight.interchange.network.ImportedValue.Activation;
import kernelight.interchange.network.ImportedValue.Constant;
import kernelight.interchange.network.ImportedValue.UnfinishedFunction;
import kernelight.interchange.onnx.OnnxNode;
import kernelight.interchange.operator.Call;
import kernelight.interchange.operator.LayerRun;
import kernelight.interchange.operator.OperatorTable;
import kernelight.interchange.operator.WorkBudget;

/**
 * Recognises activation functions that a file writes as several nodes, such as x * sigmoid(x), by what they compute: every
 * value is followed as a function of the values before it, by its results at the same few hundred points, and compared with
 * the functions that the engine has. So it does not matter in which of the many equivalent ways a function is written.
 */
final class FunctionImport {
    private static final Set<String> POINTWISE = Set.of(
            "Add",
            "Sub",
            "Mul",
            "Div",
            "Pow",
            "Max",
            "Min",
            "Sum",
            "Neg",
            "Abs",
            "Sign",
            "Sqrt",
            "Exp",
            "Log",
            "Reciprocal",
            "Erf",
            "Relu",
            "LeakyRelu",
            "Elu",
            "Selu",
            "Clip",
            "Sigmoid",
            "HardSigmoid",
            "HardSwish",
            "Tanh",
            "Softplus",
            "Softsign",
            "Gelu",
            "Swish",
            "Identity");

    /** A function is followed over this many layers and nodes before it; that of GELU takes eight. */
    private static final int LONGEST = 8;

    private static final double LARGEST_POINT = 1e6;

    /** From -8 to 8 in steps of 0.1, and a few far away. */
    private static final Array POINTS = Array.doubles(
            Dimensions.of(173),
            DoubleStream.concat(
                            IntStream.rangeClosed(-80, 80).mapToDouble(i -> i / 10.0),
                            DoubleStream.of(10, 30, 100, 1e3, 1e4, LARGEST_POINT)
                                    .flatMap(x -> DoubleStream.of(x, -x)))
                    .toArray());

    /** A function of the engine and its results at the points. */
    private record KnownFunction(ActivationFunction layer, Array results) {}

    private static final List<KnownFunction> FIXED = Stream.of(
                    new Relu(),
                    Clip.RELU6,
                    new Silu(),
                    new HardSwish(),
                    new Gelu(false),
                    new Gelu(true),
                    new Sigmoid(),
                    new Tanh())
            .map(FunctionImport::atPoints)
            .toList();

    /** How far results may differ: constants in files are rounded to floats. */
    private static final double TOLERANCE = 1e-5;

    private final OperatorTable operators;
    private final WorkBudget budget;
    private final int opset;
    /** For the output of a layer: its results at the points, as a function of each of the values before it. */
    private final Map<Activation, Map<Activation, Array>> known = new HashMap<>();

    FunctionImport(OperatorTable operators, WorkBudget budget, int opset) {
        this.operators = operators;
        this.budget = budget;
        this.opset = opset;
    }

    /** A function that the engine has, and the value that it is a function of. */
    record Found(Activation of, ActivationFunction layer) {}

    /**
     * The results of a node at the points, as a function of each value before it; none if it is no function of a single one.
     */
    Map<Activation, Array> follow(OnnxNode node, List<Optional<ImportedValue>> inputs) {
        if (!POINTWISE.contains(node.operator())
                || !node.domain().isEmpty()
                || node.attributes().has("axis")) {
            return Map.of();
        }
        Set<Activation> common = null;
        for (Optional<ImportedValue> input : inputs) {
            if (input.isEmpty()) {
                continue;
            }
            if (input.get() instanceof Constant(Array array)) {
                if (array.count() != 1) {
                    return Map.of();
                }
                continue;
            }
            Set<Activation> of = results(input.get()).keySet();
            if (common == null) {
                common = new LinkedHashSet<>(of);
            } else {
                common.retainAll(of);
            }
        }
        Map<Activation, Array> followed = new LinkedHashMap<>();
        for (Activation of : Objects.requireNonNullElse(common, Set.<Activation>of())) {
            if (followed.size() < LONGEST) {
                run(node, inputs, of).ifPresent(results -> followed.put(of, results));
            }
        }
        return followed;
    }

    /** Remembers what the output of a layer is a function of. */
    void remember(Activation output, Map<Activation, Array> followed) {
        if (!followed.isEmpty()) {
            known.put(output, followed);
        }
    }

    /**
     * The function of the engine with these results, and the value that it is a function of: the nearest, but rather a function
     * that has a name (ReLU6) than one with settings of its own.
     */
    Optional<Found> find(Map<Activation, Array> followed) {
        return find(followed, results -> FIXED.stream())
                .or(() ->
                        find(followed, results -> withSettings(results).stream().map(FunctionImport::atPoints)));
    }

    private static Optional<Found> find(
            Map<Activation, Array> followed, Function<Array, Stream<KnownFunction>> candidates) {
        for (Map.Entry<Activation, Array> entry : followed.entrySet()) {
            Array results = entry.getValue();
            Optional<KnownFunction> layer = candidates
                    .apply(results)
                    .filter(known -> isClose(known.results(), results))
                    .findFirst();
            if (layer.isPresent()) {
                return Optional.of(new Found(entry.getKey(), layer.get().layer()));
            }
        }
        return Optional.empty();
    }

    /** The results of a value as functions of the values before it, the nearest first; every value is one of itself. */
    private Map<Activation, Array> results(ImportedValue value) {
        if (value instanceof UnfinishedFunction unfinished) {
            return unfinished.results();
        }
        if (!(value instanceof Activation activation)) {
            return Map.of();
        }
        Map<Activation, Array> results = new LinkedHashMap<>();
        results.put(activation, POINTS);
        known.getOrDefault(activation, Map.of()).forEach(results::putIfAbsent);
        return results;
    }

    private Optional<Array> run(OnnxNode node, List<Optional<ImportedValue>> inputs, Activation of) {
        List<Optional<Array>> arrays = new ArrayList<>();
        for (Optional<ImportedValue> input : inputs) {
            arrays.add(input.map(value -> value instanceof Constant(Array array)
                    ? array.single().as(ElementType.FLOAT64)
                    : Objects.requireNonNull(results(value).get(of))));
        }
        try {
            return Optional.of(
                    operators.compute(new Call(node, opset, arrays, budget)).getFirst());
        } catch (ArrayException | ShapeException unfit) {
            return Optional.empty();
        }
    }

    private static KnownFunction atPoints(ActivationFunction layer) {
        return new KnownFunction(layer, LayerRun.runElementwise(layer, POINTS));
    }

    /** The functions with settings, with those that they must have if they are the one with these results. */
    private static List<ActivationFunction> withSettings(Array results) {
        List<ActivationFunction> candidates = new ArrayList<>();
        float slope = (float) -at(results, -1);
        if (slope > 0 && slope < 1 && isNear(results, LARGEST_POINT, LARGEST_POINT)) {
            candidates.add(new LeakyRelu(slope));
        }
        double least = at(results, -LARGEST_POINT);
        double most = at(results, LARGEST_POINT);
        boolean hasLeast = least > -LARGEST_POINT;
        boolean hasMost = most < LARGEST_POINT;
        if (least < most && (hasLeast || hasMost) && isLimited(results, least, most)) {
            candidates.add(new Clip(
                    hasLeast ? (float) least : Float.NEGATIVE_INFINITY,
                    hasMost ? (float) most : Float.POSITIVE_INFINITY));
        }
        float rise = (float) ((at(results, 0.1) - at(results, -0.1)) / 0.2);
        if (rise > 0
                && Float.isFinite(rise)
                && isNear(results, -LARGEST_POINT, 0)
                && isNear(results, LARGEST_POINT, 1)) {
            candidates.add(new HardSigmoid(rise, (float) at(results, 0)));
        }
        return candidates;
    }

    private static boolean isLimited(Array results, double least, double most) {
        return isNear(results, 1, Math.clamp(1, least, most)) && isNear(results, -1, Math.clamp(-1, least, most));
    }

    private static boolean isNear(Array results, double point, double expected) {
        return Math.abs(at(results, point) - expected) <= TOLERANCE * Math.max(1, Math.abs(expected));
    }

    private static double at(Array results, double point) {
        int index = IntStream.range(0, POINTS.count())
                .filter(i -> POINTS.doubleAt(i) == point)
                .findFirst()
                .orElseThrow();
        return results.doubleAt(index);
    }

    private static boolean isClose(Array expected, Array results) {
        if (results.count() != expected.count()) {
            return false;
        }
        for (int i = 0; i < results.count(); i++) {
            double should = expected.doubleAt(i);
            // Also false for NaN.
            if (!(Math.abs(results.doubleAt(i) - should) <= TOLERANCE * Math.max(1, Math.abs(should)))) {
                return false;
            }
        }
        return true;
    }
}
