package kernelight.network.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Rounding;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.Convolution;
import kernelight.engine.network.ForwardTrace;
import kernelight.engine.network.Network;
import kernelight.engine.tensor.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkSnapshotTest {
    static List<Architecture> forDigits() {
        return Architecture.forDigits();
    }

    @ParameterizedTest
    @MethodSource("forDigits")
    void hasTheActivationsOfTheNetwork(Architecture architecture) {
        Network network = architecture.create(7);
        NetworkView view = NetworkView.of(network);
        float[] image = image(network, 1);
        NetworkSnapshot snapshot = snapshot(view, network, image);
        ForwardTrace trace = network.trace(image);
        for (LayerView layer : view.layers()) {
            float[] values = snapshot.values(layer);
            assertArrayEquals(trace.activation(layer.resultNode()).values(), values, layer.name());
            LayerCell last = layer.cell(
                    layer.maps() - 1,
                    layer.output().height() - 1,
                    layer.output().width() - 1);
            assertEquals(values[values.length - 1], snapshot.value(last));
        }
        assertArrayEquals(trace.probabilities(), snapshot.probabilities());
        assertEquals(trace.best(), snapshot.best());
        LayerFilters filters =
                snapshot.filters(view.imageFilters().orElseThrow()).orElseThrow();
        assertEquals(view.imageFilters().orElseThrow().output().channels(), filters.kernels());
    }

    @Test
    void aMapIsZeroIfAllItsNumbersAre() {
        Network network = Architecture.LENET5.create(7);
        NetworkView view = NetworkView.of(network);
        LayerView first = view.imageFilters().orElseThrow();
        Convolution convolution = convolution(network, first);
        Arrays.fill(convolution.bias(), 1); // so that every map has a number above 0
        assertEquals(0, snapshot(view, network, image(network, 1)).zeroMaps(first));
        convolution.bias()[2] = -1e6f;
        convolution.bias()[4] = -1e6f;
        assertEquals(2, snapshot(view, network, image(network, 1)).zeroMaps(first), "ReLU makes them 0");
    }

    private static Convolution convolution(Network network, LayerView layer) {
        return network.nodes().stream()
                .filter(node -> node.name().equals(layer.name()))
                .map(node -> (Convolution) node.layer())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theChangeOfFiltersIsWhatLearningAddedToThem() {
        Network network = Architecture.LENET5.create(7);
        LayerView first = NetworkView.of(network).imageFilters().orElseThrow();
        LayerFilters start = LayerFilters.of(network, first).orElseThrow();
        Convolution convolution = convolution(network, first);
        convolution.weights()[26] += 0.5f;
        LayerFilters now = LayerFilters.of(network, first).orElseThrow();
        float[] change = now.changeSince(start);
        for (int i = 0; i < change.length; i++) {
            assertEquals(i == 26 ? 0.5 : 0, change[i], 1e-6);
        }
        assertEquals(convolution.weights()[26], now.value(1, 0, 1));
        assertEquals(
                Optional.empty(),
                LayerFilters.of(network, NetworkView.of(network).layer("F6")));
        LayerFilters others =
                LayerFilters.of(network, NetworkView.of(network).layer("C3")).orElseThrow();
        assertThrows(IllegalArgumentException.class, () -> now.changeSince(others));
    }

    /** It is used on another thread while the network is being trained. */
    @ParameterizedTest
    @MethodSource("forDigits")
    void doesNotChangeWhenTheNetworkDoes(Architecture architecture) {
        Network network = architecture.create(7);
        NetworkView view = NetworkView.of(network);
        LayerView first = view.imageFilters().orElseThrow();
        NetworkSnapshot snapshot = snapshot(view, network, image(network, 1));
        float[] maps = snapshot.values(first);
        float[] weights = snapshot.filters(first).orElseThrow().weights();

        network.parameters().forEach(parameter -> Arrays.fill(parameter.values(), 3));
        network.trace(image(network, 2));
        Arrays.fill(snapshot.values(first), -1);
        Arrays.fill(snapshot.probabilities(), -1);
        Arrays.fill(snapshot.filters(first).orElseThrow().weights(), -1);

        assertArrayEquals(maps, snapshot.values(first));
        assertArrayEquals(weights, snapshot.filters(first).orElseThrow().weights());
        assertTrue(snapshot.probabilities()[snapshot.best()] >= 0);
    }

    @Test
    void aWeightIsIndexedByFilterChannelAndDepth() {
        Convolution convolution = new Convolution(
                4, 6, new Window(Axis.of(2), Axis.of(3), Axis.of(5), PaddingMode.ZEROS, Rounding.DOWN), 2, true);
        for (int i = 0; i < convolution.weights().length; i++) {
            convolution.weights()[i] = i;
        }
        Network network = Network.builder("volume", new Shape(4, 2, 6, 8))
                .add("conv", convolution)
                .build();
        NetworkView view = NetworkView.of(network);
        LayerFilters filters = snapshot(view, network, image(network, 3))
                .filters(view.layer("conv"))
                .orElseThrow();
        assertEquals(6 * 2 * 2, filters.kernels());
        SplittableRandom random = new SplittableRandom(9);
        for (int trial = 0; trial < 100; trial++) {
            int kernel = random.nextInt(filters.kernels());
            int row = random.nextInt(3);
            int column = random.nextInt(5);
            FilterWeight weight = filters.weight(kernel, row, column);
            float there = convolution
                    .weights()[
                    (((weight.filter() * 2 + weight.channel()) * 2 + weight.plane()) * 3 + row) * 5 + column];
            assertEquals(filters.weights()[(kernel * 3 + row) * 5 + column], there);
        }
    }

    @Test
    void filtersThatWereNotRequestedAreMissing() {
        Network network = Architecture.LENET5.create(7);
        NetworkView view = NetworkView.of(network);
        NetworkSnapshot snapshot = snapshot(view, network, image(network, 1));
        assertTrue(snapshot.filters(view.layer("C3")).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> snapshot.value(LayerCell.of("C9", 0, 0, 0)));
        assertThrows(IllegalArgumentException.class, () -> snapshot.value(LayerCell.of("C3", 16, 0, 0)));
    }

    private static NetworkSnapshot snapshot(NetworkView view, Network network, float[] image) {
        List<LayerView> first = view.layers().stream()
                .filter(layer -> layer.kind() == LayerKind.CONVOLUTION)
                .limit(1)
                .toList();
        return NetworkSnapshot.of(view, network, image, first);
    }

    private static float[] image(Network network, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] image = new float[network.inputShape().size()];
        for (int i = 0; i < image.length; i++) {
            image[i] = (float) random.nextDouble();
        }
        return image;
    }
}
