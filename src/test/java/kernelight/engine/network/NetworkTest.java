package kernelight.engine.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.MaxPooling;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;
import org.junit.jupiter.api.Test;

class NetworkTest {
    @Test
    void aLayerThatDoesNotFitIsRefusedWithItsNameAndBothShapes() {
        NetworkBuilder builder =
                Network.builder("wrong", new Shape(1, 28, 28)).add("C1", new Convolution(1, 6, Window.square(5)));
        assertRefused(
                () -> builder.add("C2", new Convolution(3, 16, Window.square(5))),
                "Layer C2 does not fit after C1 (6 x 24 x 24)",
                "takes 3 channels");
        assertRefused(
                () -> builder.add("F2", new Dense(3456, 10)),
                "Layer F2 does not fit after C1 (6 x 24 x 24)",
                "3456 x 1 x 1",
                "flatten it first");
        assertRefused(
                () -> builder.add("C2", new Convolution(6, 16, Window.square(25))),
                "Layer C2",
                "25 x 25 does not fit on an input of 6 x 24 x 24");
        assertRefused(
                () -> builder.add("P2", MaxPooling.of(30)),
                "Layer P2",
                "30 x 30 does not fit on an input of 6 x 24 x 24");
    }

    @Test
    void namesAreUniqueAndANetworkIsNotEmpty() {
        NetworkBuilder builder = Network.builder("net", new Shape(1, 8, 8));
        assertThrows(IllegalArgumentException.class, builder::build);
        builder.add("P", MaxPooling.of(2));
        assertThrows(IllegalArgumentException.class, () -> builder.add("P", MaxPooling.of(2)));
        assertThrows(IllegalArgumentException.class, () -> builder.add(Network.IMAGE, MaxPooling.of(2)));
    }

    @Test
    void eachNodeReadsTheOneBefore() {
        List<List<String>> inputs = Architecture.LENET5.create(1).nodes().stream()
                .map(NetworkNode::inputs)
                .toList();
        assertEquals(List.of("image"), inputs.getFirst());
        assertEquals(List.of("F6"), inputs.get(10));
    }

    @Test
    void sameSeedSameWeightsAnotherSeedOthers() {
        assertArrayEquals(weights(Architecture.LENET5.create(5)), weights(Architecture.LENET5.create(5)));
        assertFalse(Arrays.equals(weights(Architecture.LENET5.create(5)), weights(Architecture.LENET5.create(6))));
    }

    @Test
    void initialWeightsAreWithinTheLimitsOfHe() {
        for (NetworkNode node : Architecture.LENET5.create(3).nodes()) {
            node.layer().parameters().forEach(parameter -> {
                double limit = parameter.name().equals("bias") ? 0 : Math.sqrt(6.0 / parameter.fanIn());
                double largest = 0;
                for (float value : parameter.values()) {
                    largest = Math.max(largest, Math.abs(value));
                }
                assertTrue(largest <= limit && largest >= 0.9 * limit, node.name() + " " + largest);
            });
        }
    }

    @Test
    void aCopyHasItsOwnWeights() {
        Network network = Architecture.LENET5.create(1);
        Network copy = network.copy();
        float[] image = image();
        float[] before = network.probabilities(image);
        assertArrayEquals(before, copy.probabilities(image));
        copy.parameters().forEach(parameter -> Arrays.fill(parameter.values(), 0.5f));
        assertArrayEquals(before, network.probabilities(image));
    }

    @Test
    void aTraceIsACopyAndItsLastLayerHoldsTheScores() {
        Network network = Architecture.LENET5.create(1);
        float[] image = image();
        ForwardTrace trace = network.trace(image);
        assertArrayEquals(network.probabilities(image), trace.probabilities());
        float[] scores = trace.activations().getLast().values();
        for (float score : scores) {
            assertTrue(score <= scores[trace.best()]);
        }
        Arrays.fill(image, 0);
        Arrays.fill(scores, 0);
        assertArrayEquals(image(), trace.image());
        assertFalse(Arrays.equals(
                scores, network.trace(image()).activations().getLast().values()));
        assertThrows(IllegalArgumentException.class, () -> trace.activation("C7"));
    }

    @Test
    void anImageOfAnotherSizeIsRefused() {
        assertRefused(
                () -> Architecture.LENET5.create(1).probabilities(new float[10]),
                "1 x 28 x 28 (784 values)",
                "10 values");
    }

    private static float[] image() {
        SplittableRandom random = new SplittableRandom(9);
        float[] image = new float[784];
        for (int i = 0; i < image.length; i++) {
            image[i] = (float) random.nextDouble();
        }
        return image;
    }

    static float[] weights(Network network) {
        float[] all = new float[network.parameterCount()];
        int next = 0;
        for (var parameter : network.parameters()) {
            System.arraycopy(parameter.values(), 0, all, next, parameter.values().length);
            next += parameter.values().length;
        }
        return all;
    }

    private static void assertRefused(Runnable build, String... words) {
        ShapeException problem = assertThrows(ShapeException.class, build::run);
        for (String word : words) {
            assertTrue(problem.getMessage().contains(word), problem.getMessage());
        }
    }
}
