package kernelight.screen.drawing.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.AveragePooling;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.Flatten;
import kernelight.engine.layer.Tanh;
import kernelight.engine.network.Network;
import kernelight.engine.tensor.Shape;
import org.junit.jupiter.api.Test;

class ShownNetworkTest {
    @Test
    void leNetIsTwoRowsOfMapsAndThreeOfUnits() {
        ShownNetwork shown = ShownNetwork.of(Architecture.LENET5.create(1));
        assertEquals(
                List.of(
                        List.of(
                                new ShownLayer("C1", "relu1", new Shape(6, 28, 28), false, 156, 117_600),
                                new ShownLayer("P2", "P2", new Shape(6, 14, 14), false, 0, 0)),
                        List.of(
                                new ShownLayer("C3", "relu3", new Shape(16, 10, 10), false, 2_416, 240_000),
                                new ShownLayer("P4", "P4", new Shape(16, 5, 5), false, 0, 0))),
                shown.mapRows());
        assertEquals(
                List.of(
                        new ShownLayer("F5", "relu5", Shape.flat(120), false, 48_120, 48_000),
                        new ShownLayer("F6", "relu6", Shape.flat(84), false, 10_164, 10_080),
                        new ShownLayer("F7", "F7", Shape.flat(10), true, 850, 840)),
                shown.units());
        assertEquals(61_706, shown.parameters());
        assertEquals(117_600 + 240_000 + 48_000 + 10_080 + 840, shown.multiplications());
    }

    @Test
    void anyNetworkIsShownInItsOwnOrder() {
        Network network = Network.builder("other", new Shape(1, 28, 28))
                .add("pool", AveragePooling.of(2))
                .add("one", new Convolution(1, 2, Window.square(3)))
                .add("tanh", new Tanh())
                .add("two", new Convolution(2, 3, Window.square(3)))
                .add("flatten", new Flatten())
                .add("scores", new Dense(300, 10))
                .build();
        ShownNetwork shown = ShownNetwork.of(network);
        assertEquals(
                List.of(List.of("pool"), List.of("tanh"), List.of("two")),
                shown.mapRows().stream()
                        .map(row -> row.stream().map(ShownLayer::activation).toList())
                        .toList());
        assertEquals(
                List.of("scores"), shown.units().stream().map(ShownLayer::name).toList());
    }
}
