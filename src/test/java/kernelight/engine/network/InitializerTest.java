package kernelight.engine.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.Flatten;
import kernelight.engine.tensor.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InitializerTest {
    /** A convolution of 8 to 16 channels, 3 x 3 (fans 72 and 144), and a dense layer of 144 to 500. */
    private static Network network() {
        return Network.builder("two layers", new Shape(8, 5, 5))
                .add("convolution", new Convolution(8, 16, Window.square(3)))
                .add("flatten", new Flatten())
                .add("dense", new Dense(16 * 9, 500))
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "HE_UNIFORM, 2, 72, 144",
        "HE_NORMAL, 2, 72, 144",
        "GLOROT_UNIFORM, 2, 216, 644",
        "GLOROT_NORMAL, 2, 216, 644",
        "LECUN_UNIFORM, 1, 72, 144",
        "LECUN_NORMAL, 1, 72, 144"
    })
    void weightsHaveTheVarianceOfTheirFans(Initializer initializer, double scale, double convolution, double dense) {
        Network network = network();
        initializer.fill(network, 5);
        assertVariance(scale / convolution, network.parameters().get(0).values(), 0.12);
        assertVariance(scale / dense, network.parameters().get(2).values(), 0.03);
    }

    @ParameterizedTest
    @EnumSource(value = Initializer.class, mode = EnumSource.Mode.EXCLUDE, names = "EQUAL")
    void uniformWeightsStayWithinTheirLimitAndNormalOnesDoNot(Initializer initializer) {
        Network network = network();
        initializer.fill(network, 6);
        float[] weights = network.parameters().get(2).values();
        double squares = 0;
        double largest = 0;
        for (float weight : weights) {
            squares += (double) weight * weight;
            largest = Math.max(largest, Math.abs(weight));
        }
        double inDeviations = largest / Math.sqrt(squares / weights.length);
        if (initializer.name().endsWith("UNIFORM")) {
            assertEquals(Math.sqrt(3), inDeviations, 0.02);
        } else {
            assertTrue(inDeviations > 3.5 && inDeviations < 6, inDeviations + " standard deviations");
        }
    }

    @ParameterizedTest
    @EnumSource(value = Initializer.class, mode = EnumSource.Mode.EXCLUDE, names = "EQUAL")
    void theSameSeedGivesTheSameWeightsAndBiasesStayZero(Initializer initializer) {
        Network one = network();
        Network two = network();
        Network three = network();
        initializer.fill(one, 7);
        initializer.fill(two, 7);
        initializer.fill(three, 8);
        float[] weights = one.parameters().get(0).values();
        assertArrayEquals(weights, two.parameters().get(0).values());
        assertFalse(Arrays.equals(weights, three.parameters().get(0).values()));
        assertArrayEquals(new float[16], one.parameters().get(1).values());
    }

    @Test
    void equalWeightsSumToOnePerOutput() {
        Network network = network();
        Initializer.EQUAL.fill(network, 1);
        for (float weight : network.parameters().get(0).values()) {
            assertEquals(1 / 72f, weight);
        }
        for (float weight : network.parameters().get(2).values()) {
            assertEquals(1 / 144f, weight);
        }
    }

    /** Shipped results were trained from exactly these weights, so they must not change. */
    @Test
    void heUniformDrawsOneWeightAfterTheOtherFromTheSeed() {
        Network network = network();
        Initializer.HE_UNIFORM.fill(network, 42);
        SplittableRandom random = new SplittableRandom(42);
        double limit = Math.sqrt(6.0 / 72);
        for (float weight : network.parameters().get(0).values()) {
            assertEquals((float) ((2 * random.nextDouble() - 1) * limit), weight);
        }
    }

    private static void assertVariance(double expected, float[] weights, double tolerance) {
        double sum = 0;
        double squares = 0;
        for (float weight : weights) {
            sum += weight;
            squares += (double) weight * weight;
        }
        double mean = sum / weights.length;
        assertEquals(0, mean, 4 * Math.sqrt(expected / weights.length));
        assertEquals(1, (squares / weights.length - mean * mean) / expected, tolerance);
    }
}
