package kernelight.network.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.Addition;
import kernelight.engine.layer.AveragePooling;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.Flatten;
import kernelight.engine.layer.Relu;
import kernelight.engine.layer.Softmax;
import kernelight.engine.layer.Tanh;
import kernelight.engine.network.Network;
import kernelight.engine.tensor.Shape;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkViewTest {
    static List<Architecture> forDigits() {
        return Architecture.forDigits();
    }

    @Test
    void leNetIsTwoRowsOfMapsAndThreeOfUnits() {
        NetworkView view = NetworkView.of(Architecture.LENET5.build());
        Shape image = new Shape(1, 28, 28);
        assertEquals(
                List.of(
                        List.of(
                                layer("C1", LayerKind.CONVOLUTION, image, new Shape(6, 28, 28), "relu1", 156, 117_600),
                                layer(
                                        "P2",
                                        LayerKind.MAX_POOLING,
                                        new Shape(6, 28, 28),
                                        new Shape(6, 14, 14),
                                        "P2",
                                        0,
                                        0)),
                        List.of(
                                layer(
                                        "C3",
                                        LayerKind.CONVOLUTION,
                                        new Shape(6, 14, 14),
                                        new Shape(16, 10, 10),
                                        "relu3",
                                        2_416,
                                        240_000),
                                layer(
                                        "P4",
                                        LayerKind.MAX_POOLING,
                                        new Shape(16, 10, 10),
                                        new Shape(16, 5, 5),
                                        "P4",
                                        0,
                                        0))),
                view.mapRows());
        assertEquals(
                List.of("F5 relu5 120", "F6 relu6 84", "F7 F7 10"),
                view.units().stream()
                        .map(unit -> unit.name() + " " + unit.resultNode() + " "
                                + unit.output().size())
                        .toList());
        assertEquals("F7", view.scores().orElseThrow().name());
        assertEquals("C1", view.imageFilters().orElseThrow().name());
        assertEquals(61_706, view.parameters());
        assertEquals(117_600 + 240_000 + 48_000 + 10_080 + 840, view.multiplications());
    }

    private static LayerView layer(
            String name, LayerKind kind, Shape input, Shape output, String result, int parameters, long cost) {
        Optional<Shape> filter =
                kind == LayerKind.CONVOLUTION ? Optional.of(new Shape(input.channels(), 5, 5)) : Optional.empty();
        int maps = output.channels();
        LocalizedMessage description = kind == LayerKind.MAX_POOLING
                ? LocalizedMessage.of("network.does.maxPooling", "2 × 2")
                : input.channels() == 1
                        ? LocalizedMessage.of("network.does.convolutionOfImage", maps, "5 × 5")
                        : LocalizedMessage.of("network.does.convolutionOfMaps", maps, "5 × 5", input.channels());
        Optional<Window> window = switch (kind) {
            case CONVOLUTION -> Optional.of(Window.square(5).withPadding(input.channels() == 1 ? 2 : 0));
            case MAX_POOLING -> Optional.of(Window.square(2).withStride(2));
            default -> Optional.empty();
        };
        return new LayerView(
                name, kind, description, List.of(input), output, filter, window, result, false, parameters, cost);
    }

    @Test
    void aPoolingFollowsOnlyTheMapsThatItPools() {
        NetworkView view = NetworkView.of(Architecture.MINI_INCEPTION.build());
        assertEquals(
                "conv1 pool1 | inception2.1x1 | inception2.3x3.reduce | inception2.3x3 | inception2.5x5.reduce"
                        + " | inception2.5x5 | inception2.pool | inception2.pool.1x1 | inception2 pool2",
                names(view.mapRows().subList(0, 9)));
    }

    @Test
    void normalizationAndActivationAreShownWithTheLayerBeforeThem() {
        NetworkView view = NetworkView.of(Architecture.MINI_RESNET.build());
        assertEquals("layer1.0.relu1", view.layer("layer1.0.conv1").resultNode());
        assertEquals("layer1.0.bn2", view.layer("layer1.0.conv2").resultNode(), "what is added comes after it");
        assertEquals("layer1.0.relu", view.layer("layer1.0.add").resultNode());
        assertEquals(
                "conv1 | layer1.0.conv1 | layer1.0.conv2 | layer1.0.add",
                names(view.mapRows().subList(0, 4)));
        assertEquals(
                List.of("avgpool", "fc"),
                view.units().stream().map(LayerView::name).toList());
    }

    @Test
    void theFirstFiltersOf1998ReadThePaddedImage() {
        NetworkView view = NetworkView.of(Architecture.LENET5_OF_1998.build());
        assertEquals("C1", view.imageFilters().orElseThrow().name());
        assertEquals("C1 S2 | C3 S4", names(view.mapRows()));
        assertEquals(
                List.of("C5", "F6", "output"),
                view.units().stream().map(LayerView::name).toList());
    }

    private static String names(List<List<LayerView>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(LayerView::name).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" | "));
    }

    @Test
    void aNumberBetweenTwoReadersIsShownAsItIs() {
        Network network = Network.builder("forked", new Shape(1, 4, 4))
                .add("conv", new Convolution(1, 2, Window.square(3)))
                .add("relu", new Relu())
                .add("other", new Relu(), "conv")
                .add("sum", new Addition(), "relu", "other")
                .build();
        assertEquals("conv", NetworkView.of(network).layer("conv").resultNode());
    }

    @Test
    void anyNetworkIsShownInItsOwnOrder() {
        Network network = Network.builder("other", new Shape(1, 28, 28))
                .add("pool", AveragePooling.of(2))
                .add("one", new Convolution(1, 2, Window.square(3)))
                .add("tanh", new Tanh())
                .add("two", new Convolution(2, 3, Window.square(3)))
                .add("flatten", new Flatten())
                .add("weights", new Dense(300, 10))
                .add("softmax", new Softmax())
                .build();
        NetworkView view = NetworkView.of(network, List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j"));
        assertEquals("pool | one | two", names(view.mapRows()));
        assertEquals("tanh", view.layer("one").resultNode());
        assertEquals("weights", view.scores().orElseThrow().name(), "scores are what the softmax gets");
        assertEquals("j", view.classes().get(9));
        assertTrue(view.imageFilters().isEmpty(), "its convolution sees what was pooled, not the image");
        assertNotEquals(NetworkView.of(network), view, "the classes have other names");
        assertThrows(IllegalArgumentException.class, () -> view.layer("C1"));
    }

    @ParameterizedTest
    @MethodSource("forDigits")
    void everySmallNetworkIsShownFromItsImageToItsTenScores(Architecture architecture) {
        NetworkView view = NetworkView.of(architecture.build());
        assertEquals(new Shape(1, 28, 28), view.input());
        assertEquals(view, NetworkView.of(architecture.build()), "the same network is the same to look at");
        assertEquals(
                view.parameters(),
                view.layers().stream().mapToInt(LayerView::parameters).sum());
        assertEquals(
                view.multiplications(),
                view.layers().stream().mapToLong(LayerView::multiplications).sum());
        assertTrue(view.imageFilters().isPresent());
        assertEquals(view.units().getLast(), view.scores().orElseThrow());
        assertEquals(10, view.units().getLast().output().size());
        long seen = view.mapRows().stream().mapToLong(List::size).sum()
                + view.units().size();
        assertEquals(
                view.layers().stream().filter(layer -> layer.kind().isShown()).count(), seen);
    }

    @ParameterizedTest
    @MethodSource("forDigits")
    void receptiveFieldsLieOnTheImage(Architecture architecture) {
        NetworkView view = NetworkView.of(architecture.build());
        ReceptiveField first =
                view.receptiveField(view.imageFilters().orElseThrow()).orElseThrow();
        int middle = 14 - first.rows() / 2;
        assertEquals(middle, first.top());
        assertEquals(middle, first.left());
        ReceptiveField last = view.receptiveField(view.scores().orElseThrow()).orElseThrow();
        assertTrue(last.isWhole());
        assertEquals(0, last.top());
        assertEquals(28, last.columns());
    }

    @Test
    void aRowOfNumbersHasNoMiddle() {
        NetworkView view = NetworkView.of(Architecture.LENET5.build());
        assertTrue(view.receptiveField(view.layer("flatten")).isEmpty());
    }

    @Test
    void anyRandomNetworkHasAView() {
        SplittableRandom random = new SplittableRandom(5);
        for (int trial = 0; trial < 200; trial++) {
            Network network = new RandomNetworks(random).next();
            NetworkView view = NetworkView.of(network);
            for (LayerView layer : view.layers()) {
                assertEquals(layer.output(), view.layer(layer.resultNode()).output());
                assertFalse(layer.kind().label().key().isEmpty());
                int last = layer.maps() - 1;
                LayerCell cell = layer.cell(
                        last, layer.output().height() - 1, layer.output().width() - 1);
                assertEquals(layer.output().channels() - 1, cell.channel());
                assertEquals(layer.output().depth() - 1, cell.plane());
                assertThrows(IllegalArgumentException.class, () -> layer.cell(last + 1, 0, 0));
            }
        }
    }
}
