package kernelight.engine.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import kernelight.engine.network.ForwardTrace;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkNode;
import kernelight.engine.tensor.Shape;
import org.junit.jupiter.api.Test;

class LeNet5Test {
    private final Network network = Architecture.LENET5.create(1);

    @Test
    void hasTheParametersOfTheTextbooks() {
        assertEquals(61_706, network.parameterCount());
        assertEquals(
                List.of(156, 0, 0, 2_416, 0, 0, 0, 48_120, 0, 10_164, 0, 850),
                network.nodes().stream()
                        .map(node -> node.layer().parameterCount())
                        .toList());
    }

    @Test
    void hasTheShapesOfTheTextbooks() {
        assertEquals(
                List.of(
                        new Shape(6, 28, 28),
                        new Shape(6, 28, 28),
                        new Shape(6, 14, 14),
                        new Shape(16, 10, 10),
                        new Shape(16, 10, 10),
                        new Shape(16, 5, 5),
                        Shape.flat(400),
                        Shape.flat(120),
                        Shape.flat(120),
                        Shape.flat(84),
                        Shape.flat(84),
                        Shape.flat(10)),
                network.nodes().stream().map(NetworkNode::outputShape).toList());
    }

    @Test
    void traceHoldsEveryLayerAndProbabilitiesThatAddUpToOne() {
        float[] image = new float[784];
        image[400] = 1;
        ForwardTrace trace = network.trace(image);
        assertEquals(12, trace.activations().size());
        assertEquals(6 * 28 * 28, trace.activation("C1").values().length);
        float sum = 0;
        for (float probability : trace.probabilities()) {
            sum += probability;
        }
        assertEquals(1, sum, 1e-6);
    }
}
