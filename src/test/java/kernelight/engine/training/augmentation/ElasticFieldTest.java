package kernelight.engine.training.augmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ElasticFieldTest {
    private static final int SIDE = 28;
    private final ElasticField field = new ElasticField(SIDE, SIDE);
    private final RandomNumbers random = new RandomNumbers();

    @Test
    void displacementsHaveTheAskedRootMeanSquareInBothDirections() {
        double squaresX = 0;
        double squaresY = 0;
        int fields = 2000;
        for (int i = 0; i < fields; i++) {
            float[][] rows = draw(i, 1.4);
            squaresX += squares(rows[0]);
            squaresY += squares(rows[1]);
        }
        // Without what all pixels do together, a little less than asked is left.
        assertEquals(1.3, Math.sqrt(squaresX / fields / SIDE / SIDE), 0.1);
        assertEquals(1.3, Math.sqrt(squaresY / fields / SIDE / SIDE), 0.1);
    }

    @Test
    void neighboursMoveNearlyTogether() {
        for (int seed = 0; seed < 100; seed++) {
            float[] x = draw(seed, 1)[0];
            for (int i = 0; i < x.length - SIDE; i++) {
                assertTrue(Math.abs(x[i] - x[i + SIDE]) < 0.7, "one row further");
                assertTrue(i % SIDE == SIDE - 1 || Math.abs(x[i] - x[i + 1]) < 0.7, "one column further");
            }
        }
    }

    private float[][] draw(int seed, double strength) {
        random.reseed(seed);
        field.draw(random, strength);
        float[][] all = new float[2][SIDE * SIDE];
        field.addTo(all[0], all[1]);
        return all;
    }

    private static double squares(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += (double) value * value;
        }
        return sum;
    }
}
