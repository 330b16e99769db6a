package kernelight.engine.layer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import kernelight.engine.kernel.PlainKernels;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

class LectureCasesTest {
    @Test
    void theLecturesFiveByFive() {
        float[] input = {1, 1, 1, 0, 0, 0, 1, 1, 1, 0, 0, 0, 1, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0};
        float[] filter = {1, 0, 1, 0, 1, 0, 1, 0, 1};
        Convolution convolution = new Convolution(1, 1, Window.square(3));
        System.arraycopy(filter, 0, convolution.weights(), 0, 9);
        Tensor output = Tensor.zeros(convolution.outputShape(new Shape(1, 5, 5)), 1);
        convolution.forward(new PlainKernels(), Tensor.of(new Shape(1, 5, 5), input), output);
        assertArrayEquals(new float[] {4, 3, 4, 2, 4, 3, 2, 3, 4}, output.data());
    }
}
