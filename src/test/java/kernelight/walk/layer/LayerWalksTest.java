package kernelight.walk.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelight.engine.layer.MergeLayer;
import kernelight.engine.layer.OneInputLayer;
import kernelight.engine.layer.Relu;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkNode;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;
import kernelight.engine.tensor.Tensor;
import kernelight.network.model.RandomNetworks;
import kernelight.walk.CellFormula;
import kernelight.walk.DependenciesTest;
import kernelight.walk.Frame;
import kernelight.walk.OperandsTest;
import kernelight.walk.Operation;
import kernelight.walk.Walk;
import org.junit.jupiter.api.Test;

/** The results of every layer's walk are the engine's outputs, for random layers and in random networks. */
class LayerWalksTest {
    private static final int ROUNDS = 60;

    private static Stream<Class<?>> kinds(Class<?> kind) {
        return kind.isSealed()
                ? Stream.of(kind.getPermittedSubclasses()).flatMap(LayerWalksTest::kinds)
                : Stream.of(kind);
    }

    @Test
    void theFinishedWalkIsTheLayersOutput() {
        RandomLayers layers = new RandomLayers(new SplittableRandom(71));
        Set<Class<?>> seen = new HashSet<>();
        for (int round = 0; round < ROUNDS * RandomLayers.KINDS; round++) {
            RandomLayers.Example example = layers.next(round % RandomLayers.KINDS);
            seen.add(example.layer().getClass());
            assertFinishes(
                    LayerWalks.of(example.layer(), example.inputs()),
                    example.output(),
                    () -> example.layer() + " on " + example.inputs());
        }
        Set<Class<?>> all = Stream.of(OneInputLayer.class, MergeLayer.class)
                .flatMap(LayerWalksTest::kinds)
                .collect(Collectors.toSet());
        assertEquals(all, seen, "every kind of layer was tried");
    }

    @Test
    void theFinishedWalkIsTheOutputOfEveryNodeOfANetwork() {
        SplittableRandom random = new SplittableRandom(72);
        RandomNetworks networks = new RandomNetworks(random);
        for (int round = 0; round < 40; round++) {
            Network network = networks.next();
            network.nodes().forEach(node -> RandomLayers.fill(node.layer(), random));
            float[] image = new float[network.inputShape().size()];
            for (int index = 0; index < image.length; index++) {
                image[index] = (float) random.nextDouble();
            }
            NetworkWalks walks = NetworkWalks.of(network, image);
            for (NetworkNode node : network.nodes()) {
                assertFinishes(
                        walks.of(node.name()),
                        walks.output(node.name()),
                        () -> network.nodes().toString());
            }
        }
    }

    @Test
    void everyCellThatIsReadIsInAnOperand() {
        RandomLayers layers = new RandomLayers(new SplittableRandom(73));
        for (int round = 0; round < 8 * RandomLayers.KINDS; round++) {
            RandomLayers.Example example = layers.next(round % RandomLayers.KINDS);
            OperandsTest.assertOperands(LayerWalks.of(example.layer(), example.inputs()));
        }
    }

    @Test
    void directDependenciesEqualThoseFoundBySearchingAllFormulas() {
        RandomLayers layers = new RandomLayers(new SplittableRandom(74));
        for (int round = 0; round < 3 * RandomLayers.KINDS; round++) {
            RandomLayers.Example example = layers.next(round % RandomLayers.KINDS);
            DependenciesTest.assertDependencies(LayerWalks.of(example.layer(), example.inputs()));
        }
    }

    @Test
    void oneImageIsWalkedThroughAtATime() {
        List<Tensor> two = List.of(Tensor.zeros(Shape.flat(3), 2));
        assertThrows(ShapeException.class, () -> LayerWalks.of(new Relu(), two));
    }

    @Test
    void numbersThatAreNotFiniteAreRefusedWhereTheyAreRead() {
        Operation operation = LayerWalks.of(new Relu(), List.of(Tensor.of(Shape.flat(2), 1, Float.POSITIVE_INFINITY)));
        var sizes = operation.targetSizes();
        assertEquals(BigDecimal.ONE, operation.result().at(sizes.cell(0)));
        assertThrows(ArithmeticException.class, () -> operation.formula(sizes.cell(1)));
    }

    private static void assertFinishes(Operation operation, Tensor output, Supplier<String> what) {
        assertEquals(FloatTable.sizes(output.shape()), operation.targetSizes(), what);
        Walk walk = new Walk(operation);
        for (int step = 0; step < walk.steps(); step++) {
            Frame frame = walk.frameAt(walk.endOfStep(step));
            CellFormula formula = frame.formula();
            assertTrue(frame.isWritten(), what);
            assertEquals(formula.microSteps(), operation.microSteps(frame.target()), what);
            assertEquals(frame.value(), walk.result().at(frame.target()), what);
            double off = frame.value()
                    .subtract(new BigDecimal(output.data()[step]))
                    .abs()
                    .doubleValue();
            double bound = FloatErrorBound.of(formula);
            assertTrue(
                    off <= bound, () -> off + " is more than " + bound + " at " + frame.target() + ": " + what.get());
        }
    }
}
