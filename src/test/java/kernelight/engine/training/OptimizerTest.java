package kernelight.engine.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import kernelight.engine.layer.Parameter;
import org.junit.jupiter.api.Test;

class OptimizerTest {
    private final Parameter parameter = new Parameter("weights", Parameter.Role.WEIGHTS, new int[] {2}, 1, 1);
    private final List<Parameter> parameters = List.of(parameter);
    private final float[] weights = parameter.values();

    OptimizerTest() {
        weights[0] = 1;
        weights[1] = -2;
    }

    @Test
    void gradientDescentKeepsSomeOfItsSpeed() {
        Optimizer sgd = new MomentumSgd(parameters, 0.5f);
        sgd.step(List.of(new float[] {2, 4}), 0.1f);
        assertEquals(1 - 0.1 * 2, weights[0], 1e-6);
        assertEquals(-2 - 0.1 * 4, weights[1], 1e-6);
        sgd.step(List.of(new float[] {1, 0}), 0.1f);
        assertEquals(0.8 - 0.1 * (0.5 * 2 + 1), weights[0], 1e-6);
        assertEquals(-2.4 - 0.1 * 0.5 * 4, weights[1], 1e-6);
    }

    @Test
    void adamsFirstStepIsTheRateWhateverTheSizeOfTheGradient() {
        Optimizer adam = new Adam(parameters);
        adam.step(List.of(new float[] {1e-3f, -500}), 0.01f);
        assertEquals(1 - 0.01, weights[0], 1e-5);
        assertEquals(-2 + 0.01, weights[1], 1e-5);
    }

    @Test
    void adamsSecondStepFollowsTheTwoRunningMeans() {
        Optimizer adam = new Adam(parameters);
        adam.step(List.of(new float[] {1, 0}), 0.1f);
        adam.step(List.of(new float[] {3, 0}), 0.1f);
        double mean = (0.9 * 0.1 * 1 + 0.1 * 3) / (1 - 0.9 * 0.9);
        double square = (0.999 * 0.001 * 1 + 0.001 * 9) / (1 - 0.999 * 0.999);
        assertEquals(1 - 0.1 - 0.1 * mean / Math.sqrt(square), weights[0], 1e-5);
        assertEquals(-2, weights[1]);
    }
}
