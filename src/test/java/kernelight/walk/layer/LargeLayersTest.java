package kernelight.walk.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.Layer;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;
import kernelight.walk.Cell;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.Operation;
import kernelight.walk.Walk;
import org.junit.jupiter.api.Test;

/**
 * Layers of realistic size. The time limits are many times the usual time, so that the tests pass on a busy machine, but
 * are exceeded if every cell's formula is searched or every running sum is computed anew.
 */
class LargeLayersTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    @Test
    void dependenciesInAConvolutionOfSixteenChannels() {
        Operation operation = convolution();
        assertTimeout(AT_ONCE, () -> {
            for (int row = 0; row < 28; row++) {
                Cell cell = Cell.at(9, row, row);
                assertEquals(
                        16 * 25,
                        operation
                                .dependencies(new GridCell(GridName.OUTPUT, cell))
                                .in(GridName.INPUT)
                                .size());
                operation.dependencies(new GridCell(GridName.INPUT, cell));
            }
            GridCell weight = new GridCell(GridName.FILTER, new Cell(3, 2, 0, 1, 1));
            assertEquals(
                    28 * 28, operation.dependencies(weight).in(GridName.OUTPUT).size());
        });
    }

    @Test
    void allOutputsOfAConvolutionOfSixteenChannels() {
        Operation operation = convolution();
        assertTimeout(Duration.ofSeconds(10), () -> operation.result().values().forEach(value -> {}));
    }

    @Test
    void everyStepOfASumOfNineThousandProducts() {
        Walk walk = new Walk(operation(new Dense(9216, 10), Shape.flat(9216)));
        assertTimeout(Duration.ofSeconds(5), () -> {
            for (int position = 0; position <= walk.endOfStep(0); position++) {
                walk.frameAt(position);
            }
        });
    }

    private static Operation convolution() {
        return operation(new Convolution(16, 16, Window.square(5).withPadding(2)), new Shape(16, 28, 28));
    }

    private static Operation operation(Layer layer, Shape shape) {
        SplittableRandom random = new SplittableRandom(81);
        RandomLayers.fill(layer, random);
        float[] values = new float[shape.size()];
        for (int index = 0; index < values.length; index++) {
            values[index] = (float) random.nextDouble();
        }
        return LayerWalks.of(layer, List.of(Tensor.of(shape, values)));
    }
}
