package kernelight.network.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.BatchNormalization;
import kernelight.engine.layer.Clip;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.Flatten;
import kernelight.engine.layer.MaxPooling;
import kernelight.engine.layer.Relu;
import kernelight.engine.network.ForwardTrace;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkNode;
import kernelight.engine.tensor.Shape;
import kernelight.network.model.LayerCell;
import kernelight.network.model.LayerKind;
import kernelight.walk.layer.RandomLayers;
import org.junit.jupiter.api.Test;

class NumberExplainerTest {
    private static final double TOLERANCE = 1e-5;

    /** Every number of random networks of every kind of layer, against the engine's trace and from layer to layer. */
    @Test
    void aChainOfExplainedNumbersAgreesFromTheScoresToTheImage() {
        SplittableRandom random = new SplittableRandom(91);
        Set<LayerKind> kinds = EnumSet.noneOf(LayerKind.class);
        Stream.concat(LayerNetworks.all(92), Stream.of(joined(random))).forEach(network -> {
            float[] image = LayerNetworks.image(network, random);
            ForwardTrace trace = network.trace(image);
            NumberExplainer explainer = NumberExplainer.of(network, image);
            Map<LayerCell, Float> explained = new HashMap<>();
            for (NetworkNode node : network.nodes()) {
                float[] values = trace.activation(node.name()).values();
                List<LayerCell> numbers = LayerNetworks.numbers(node).toList();
                for (int index = 0; index < values.length; index++) {
                    ExplainedNumber number = explainer.explain(numbers.get(index));
                    kinds.add(number.kind());
                    number.activation().ifPresent(kinds::add);
                    Supplier<String> what = () -> number + " in " + network.nodes();
                    assertNear(number.value(), number.after().doubleValue(), number, what);
                    assertAddsUp(number, what);
                    for (ExplainedTerm term : number.terms()) {
                        assertComesFrom(term, explained, what);
                    }
                    if (number.cell().equals(numbers.get(index))) {
                        assertEquals(values[index], number.value(), what);
                    }
                    explained.put(number.cell(), number.value());
                }
            }
        });
        assertEquals(EnumSet.allOf(LayerKind.class), kinds);
    }

    /** What a number reads is what the explained number before it gave, which is near the explained one. */
    private static void assertComesFrom(ExplainedTerm term, Map<LayerCell, Float> explained, Supplier<String> what) {
        float value = term.value().floatValue();
        if (term.source().isEmpty()) {
            assertTrue(term.padding(), what);
            assertEquals(0, value, what);
        } else if (!term.source().get().layer().equals(Network.IMAGE)) {
            assertEquals(explained.get(term.source().get()), value, what);
        }
    }

    private static void assertAddsUp(ExplainedNumber number, Supplier<String> what) {
        double[] products = number.terms().stream()
                .mapToDouble(term -> term.product().doubleValue())
                .toArray();
        double reduced = switch (number.reduction()) {
            case SUM -> Arrays.stream(products).sum();
            case MAX -> Arrays.stream(products).max().orElseThrow();
            case MIN -> Arrays.stream(products).min().orElseThrow();
        };
        assertNear(reduced, number.sum().doubleValue(), number, what);
        switch (number.kind()) {
            case CONVOLUTION, TRANSPOSED_CONVOLUTION, LOCALLY_CONNECTED, CONNECTION_TABLE, DENSE -> {
                number.terms()
                        .forEach(term ->
                                assertEquals(term.value().multiply(term.weight().orElseThrow()), term.product(), what));
                if (number.steps().stream().noneMatch(step -> step.toString().contains("Arithmetic"))) {
                    double bias = number.bias().map(Number::doubleValue).orElse(0.0);
                    assertNear(reduced + bias, number.before().doubleValue(), number, what);
                }
            }
            case MAX_POOLING, MIN_POOLING, GLOBAL_MAX_POOLING ->
                assertEquals(
                        number.sum(),
                        number.terms().stream()
                                .filter(ExplainedTerm::winner)
                                .map(ExplainedTerm::value)
                                .findFirst()
                                .orElseThrow(),
                        what);
            default -> {}
        }
        number.activation()
                .filter(LayerKind.RELU::equals)
                .ifPresent(relu -> assertEquals(
                        Math.max(0, number.before().doubleValue()),
                        number.after().doubleValue(),
                        what));
    }

    /** Relative to the largest number on the way, if that is above 1. */
    private static void assertNear(double expected, double actual, ExplainedNumber number, Supplier<String> what) {
        double largest = Stream.concat(
                        number.terms().stream().map(ExplainedTerm::product),
                        number.steps().stream().map(ExplainedNumber.Step::after))
                .mapToDouble(part -> Math.abs(part.doubleValue()))
                .reduce(1, Math::max);
        assertEquals(expected, actual, TOLERANCE * largest, what);
    }

    @Test
    void aConvolutionItsNormalizationAndItsActivationAreOneNumber() {
        SplittableRandom random = new SplittableRandom(93);
        Network network = joined(random);
        NumberExplainer explainer = NumberExplainer.of(network, LayerNetworks.image(network, random));
        ExplainedNumber number = explainer.explain(LayerCell.of("C1", 1, 2, 3));
        assertEquals(number, explainer.explain(LayerCell.of("norm1", 1, 2, 3)));
        assertEquals(number, explainer.explain(LayerCell.of("relu1", 1, 2, 3)));
        assertEquals("C1", number.layer());
        assertEquals(LayerCell.of("relu1", 1, 2, 3), number.cell());
        assertEquals(Optional.of(LayerKind.RELU), number.activation());
        assertEquals(9, number.terms().size());
        assertEquals(6, number.steps().size()); // bias, four of the normalization, activation
        assertEquals(3, number.receptiveField().rows());
        assertEquals(2, number.receptiveField().top());
        assertEquals(3, number.receptiveField().left());
        assertEquals("C1", explainer.layer("relu1").orElseThrow().name());
        assertEquals(Optional.empty(), explainer.layer("image"));
    }

    /** The residual block's first sum is read twice, so its activation is not the only one that reads it. */
    @Test
    void aNumberThatSeveralReadStandsByItself() {
        Network network = Architecture.withId("mini-resnet").orElseThrow().create(5);
        NumberExplainer explainer = NumberExplainer.of(network, new float[28 * 28]);
        for (NetworkNode node : network.nodes()) {
            ExplainedNumber number = explainer.explain(LayerCell.of(node.name(), 0, 0, 0));
            long readers = network.nodes().stream()
                    .filter(other -> other.inputs().contains(node.name()))
                    .count();
            if (readers > 1) {
                assertEquals(node.name(), number.cell().layer());
            }
        }
    }

    @Test
    void whatFlattenMovedComesFromItsMap() {
        Network network = Architecture.LENET5.create(3);
        NumberExplainer explainer = NumberExplainer.of(network, new float[28 * 28]);
        ExplainedNumber unit = explainer.explain(LayerCell.of("F5", 7, 0, 0));
        assertEquals(
                Optional.of(LayerCell.of("P4", 1, 0, 2)), unit.terms().get(27).source());
        ExplainedNumber moved = explainer.explain(LayerCell.of("flatten", 27, 0, 0));
        assertEquals(LayerKind.FLATTEN, moved.kind());
        assertEquals(
                List.of(Optional.of(LayerCell.of("P4", 1, 0, 2))),
                moved.terms().stream().map(ExplainedTerm::source).toList());
    }

    @Test
    void whatIsNotThereIsRefused() {
        Network network = Architecture.LENET5.create(3);
        NumberExplainer explainer = NumberExplainer.of(network, new float[28 * 28]);
        assertThrows(IllegalArgumentException.class, () -> explainer.explain(LayerCell.of("C9", 0, 0, 0)));
        assertThrows(IllegalArgumentException.class, () -> explainer.explain(LayerCell.of("C1", 6, 0, 0)));
    }

    private static Network joined(SplittableRandom random) {
        Network network = Network.builder("joined", new Shape(1, 6, 6))
                .add("C1", new Convolution(1, 2, Window.square(3)))
                .add("norm1", new BatchNormalization(2))
                .add("relu1", new Relu())
                .add("P2", MaxPooling.of(2))
                .add("row", new Flatten())
                .add("F3", new Dense(8, 3))
                .add("clip", new Clip(-0.5f, 0.5f))
                .build();
        network.nodes().forEach(node -> RandomLayers.fill(node.layer(), random));
        return network;
    }
}
