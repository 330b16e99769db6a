package kernelight.screen.networks.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.LocallyConnected;
import kernelight.engine.tensor.Shape;
import kernelight.screen.networks.model.Connections.Line;
import kernelight.screen.networks.model.Connections.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionsTest {
    @Test
    void theLecturesExample() {
        assertEquals(90_100, new Connections(Way.FULLY, 30, 3, 3).parameterCount());
        assertEquals(1_000, new Connections(Way.LOCALLY, 30, 3, 3).parameterCount());
        assertEquals(10, new Connections(Way.CONVOLUTION, 30, 3, 3).parameterCount());
        assertEquals(10, new Connections(Way.FULLY, 30, 3, 3).output());
    }

    @ParameterizedTest
    @CsvSource({"6, 3, 1", "28, 5, 1", "30, 3, 3", "7, 3, 2"})
    void theCountsAreThoseOfTheEnginesLayers(int input, int filter, int stride) {
        Window window = Window.square(filter).withStride(stride);
        Shape image = new Shape(1, input, input);
        Convolution convolution = new Convolution(1, 1, window);
        Shape output = convolution.outputShape(image);
        assertEquals(output.height(), new Connections(Way.FULLY, input, filter, stride).output());
        assertEquals(
                convolution.parameterCount(), new Connections(Way.CONVOLUTION, input, filter, stride).parameterCount());
        assertEquals(
                new LocallyConnected(image, 1, window, true).parameterCount(),
                new Connections(Way.LOCALLY, input, filter, stride).parameterCount());
        assertEquals(
                new Dense(image.size(), output.size()).parameterCount(),
                new Connections(Way.FULLY, input, filter, stride).parameterCount());
    }

    @Test
    void onlyAConvolutionSharesItsWeights() {
        for (Way way : Way.values()) {
            Connections connections = new Connections(way, 6, 3, 1);
            Set<Integer> weights = new HashSet<>();
            long lines = 0;
            for (int row = 0; row < connections.output(); row++) {
                for (int column = 0; column < connections.output(); column++) {
                    for (Line line : connections.lines(row, column)) {
                        weights.add(line.weight());
                        assertTrue(line.row() < 6 && line.column() < 6);
                        lines++;
                    }
                }
            }
            assertEquals(connections.lineCount(), lines);
            assertEquals(way == Way.CONVOLUTION ? 9 : lines, weights.size(), way.name());
        }
    }
}
