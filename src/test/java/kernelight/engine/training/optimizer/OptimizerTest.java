package kernelight.engine.training.optimizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import kernelight.engine.layer.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OptimizerTest {
    private static final int STEPS = 12;

    /** Not a multiple of any vector length. */
    private static final int LENGTH = 37;

    static Stream<OptimizerSettings> all() {
        return Stream.of(
                new OptimizerSettings.Sgd(0, false, 0),
                new OptimizerSettings.Sgd(0, false, 0.3),
                new OptimizerSettings.Sgd(0.9, false, 0),
                new OptimizerSettings.Sgd(0.5, false, 0.2),
                new OptimizerSettings.Sgd(0.9, true, 0),
                new OptimizerSettings.Sgd(0.7, true, 0.1),
                OptimizerSettings.Adam.withDecay(0),
                new OptimizerSettings.Adam(0.8, 0.95, 1e-3, 0.2),
                OptimizerSettings.AdamW.withDecay(0.01),
                new OptimizerSettings.AdamW(0.8, 0.95, 1e-3, 0.5));
    }

    /** One weight after the other, in double precision, word by word from PyTorch's documentation of each optimizer. */
    private static double[] byDefinition(OptimizerSettings settings, double[] start, List<float[]> gradients) {
        double[] weights = start.clone();
        for (int i = 0; i < weights.length; i++) {
            double theta = weights[i];
            double velocity = 0;
            double m = 0;
            double v = 0;
            for (int t = 1; t <= gradients.size(); t++) {
                double g = gradients.get(t - 1)[i];
                double gamma = rate(t);
                switch (settings) {
                    case OptimizerSettings.Sgd sgd -> {
                        g += sgd.weightDecay() * theta;
                        velocity = t > 1 ? sgd.momentum() * velocity + g : g;
                        theta -= gamma * (sgd.nesterov() ? g + sgd.momentum() * velocity : velocity);
                    }
                    case OptimizerSettings.Adam adam -> {
                        g += adam.weightDecay() * theta;
                        m = adam.beta1() * m + (1 - adam.beta1()) * g;
                        v = adam.beta2() * v + (1 - adam.beta2()) * g * g;
                        double mHat = m / (1 - Math.pow(adam.beta1(), t));
                        double vHat = v / (1 - Math.pow(adam.beta2(), t));
                        theta -= gamma * mHat / (Math.sqrt(vHat) + adam.epsilon());
                    }
                    case OptimizerSettings.AdamW adam -> {
                        theta -= gamma * adam.weightDecay() * theta;
                        m = adam.beta1() * m + (1 - adam.beta1()) * g;
                        v = adam.beta2() * v + (1 - adam.beta2()) * g * g;
                        double mHat = m / (1 - Math.pow(adam.beta1(), t));
                        double vHat = v / (1 - Math.pow(adam.beta2(), t));
                        theta -= gamma * mHat / (Math.sqrt(vHat) + adam.epsilon());
                    }
                }
            }
            weights[i] = theta;
        }
        return weights;
    }

    @ParameterizedTest
    @MethodSource("all")
    void followsItsDefinition(OptimizerSettings settings) {
        Parameter parameter = parameter(random(1));
        float[] weights = parameter.values();
        List<float[]> gradients = gradients();
        double[] start = new double[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            start[i] = weights[i];
        }
        run(settings.newOptimizer(List.of(parameter)), gradients, 1, STEPS);
        double[] expected = byDefinition(settings, start, gradients);
        for (int i = 0; i < LENGTH; i++) {
            assertEquals(expected[i], weights[i], 2e-6, settings + ", weight " + i);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void aStepInPartsIsTheSameToTheBit(OptimizerSettings settings) {
        Parameter whole = parameter(random(1));
        Parameter parts = parameter(random(1));
        List<float[]> gradients = gradients();
        run(settings.newOptimizer(List.of(whole)), gradients, 1, STEPS);
        Optimizer inParts = settings.newOptimizer(List.of(parts));
        for (int t = 1; t <= STEPS; t++) {
            inParts.beginStep(rate(t));
            inParts.update(0, gradients.get(t - 1), 20, LENGTH);
            inParts.update(0, gradients.get(t - 1), 0, 1);
            inParts.update(0, gradients.get(t - 1), 1, 20);
        }
        assertArrayEquals(whole.values(), parts.values());
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatItRemembersIsAllThatItNeedsToGoOn(OptimizerSettings settings) {
        Parameter whole = parameter(random(1));
        Parameter twoRuns = parameter(random(1));
        List<float[]> gradients = gradients();
        run(settings.newOptimizer(List.of(whole)), gradients, 1, STEPS);
        Optimizer first = settings.newOptimizer(List.of(twoRuns));
        run(first, gradients, 1, 5);
        Optimizer second = settings.newOptimizer(List.of(twoRuns));
        for (int i = 0; i < first.memory().size(); i++) {
            System.arraycopy(first.memory().get(i), 0, second.memory().get(i), 0, LENGTH);
        }
        second.continueAfter(first.stepsDone());
        run(second, gradients, 6, STEPS);
        assertEquals(STEPS, second.stepsDone());
        assertArrayEquals(whole.values(), twoRuns.values());
    }

    @Test
    void adamsFirstStepIsTheRateWhateverTheSizeOfTheGradient() {
        Parameter weights = parameter(1, -2);
        Optimizer adam = OptimizerSettings.Adam.withDecay(0).newOptimizer(List.of(weights));
        adam.step(List.of(new float[] {1e-3f, -500}), 0.01);
        assertEquals(1 - 0.01, weights.values()[0], 1e-5);
        assertEquals(-2 + 0.01, weights.values()[1], 1e-5);
    }

    @Test
    void decoupledDecayShrinksWeightsThatHaveNoGradientAndCoupledDecayGivesThemAFullStep() {
        Parameter decoupled = parameter(2);
        Parameter coupled = parameter(2);
        OptimizerSettings.AdamW.withDecay(0.1).newOptimizer(List.of(decoupled)).step(List.of(new float[1]), 0.01);
        OptimizerSettings.Adam.withDecay(0.1).newOptimizer(List.of(coupled)).step(List.of(new float[1]), 0.01);
        assertEquals(2 * (1 - 0.01 * 0.1), decoupled.values()[0], 1e-6);
        assertEquals(2 - 0.01, coupled.values()[0], 1e-6);
    }

    @Test
    void gradientDescentWithoutMomentumRemembersNothing() {
        assertTrue(new OptimizerSettings.Sgd(0, false, 0)
                .newOptimizer(List.of(parameter(new float[LENGTH])))
                .memory()
                .isEmpty());
    }

    @Test
    void numbersThatCannotWorkAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new OptimizerSettings.Sgd(1, false, 0));
        assertThrows(IllegalArgumentException.class, () -> new OptimizerSettings.Sgd(-0.1, false, 0));
        assertThrows(IllegalArgumentException.class, () -> new OptimizerSettings.Sgd(0, true, 0));
        assertThrows(IllegalArgumentException.class, () -> new OptimizerSettings.Sgd(0.9, true, -1));
        assertThrows(IllegalArgumentException.class, () -> OptimizerSettings.Adam.withDecay(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new OptimizerSettings.Adam(1, 0.9, 1e-8, 0));
        assertThrows(IllegalArgumentException.class, () -> new OptimizerSettings.AdamW(0.9, 1, 1e-8, 0));
        assertThrows(IllegalArgumentException.class, () -> new OptimizerSettings.AdamW(0.9, 0.9, 0, 0));
    }

    private static void run(Optimizer optimizer, List<float[]> gradients, int first, int last) {
        for (int t = first; t <= last; t++) {
            optimizer.step(List.of(gradients.get(t - 1)), rate(t));
        }
    }

    /** Not the same for all steps, as a schedule would have it. */
    private static double rate(int step) {
        return 0.05 / step;
    }

    private static List<float[]> gradients() {
        List<float[]> gradients = new ArrayList<>();
        for (int t = 1; t <= STEPS; t++) {
            gradients.add(random(100 + t));
        }
        return gradients;
    }

    private static float[] random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            values[i] = (float) random.nextDouble(-2, 2);
        }
        return values;
    }

    private static Parameter parameter(float... start) {
        Parameter parameter = new Parameter("weights", Parameter.Role.WEIGHTS, new int[] {start.length}, 1, 1);
        System.arraycopy(start, 0, parameter.values(), 0, start.length);
        return parameter;
    }
}
