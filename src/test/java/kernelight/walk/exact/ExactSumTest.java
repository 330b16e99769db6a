package kernelight.walk.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The sum of doubles equals the sum of their exact decimals. */
class ExactSumTest {
    @Test
    void nothingIsLost() {
        SplittableRandom random = new SplittableRandom(61);
        for (int round = 0; round < 300; round++) {
            ExactSum sum = new ExactSum();
            BigDecimal exact = BigDecimal.ZERO;
            int range = 1 + random.nextInt(250);
            for (int index = 0; index < 200; index++) {
                float first = number(random, range);
                float second = number(random, range);
                sum.addProduct(first, second);
                exact = exact.add(new BigDecimal(first).multiply(new BigDecimal(second)));
            }
            assertEquals(0, exact.compareTo(sum.total()));
        }
    }

    @Test
    void cancellationLosesNothing() {
        ExactSum sum = new ExactSum();
        for (double number : new double[] {1e300, 1, 1e-300, -1e300, -1}) {
            sum.add(number);
        }
        assertEquals(new BigDecimal(1e-300), sum.total());
    }

    @Test
    void infiniteNumbersAndNanAreRefused() {
        ExactSum sum = new ExactSum();
        sum.add(1);
        sum.add(Double.NaN);
        assertThrows(ArithmeticException.class, sum::total);
        ExactSum infinite = new ExactSum();
        infinite.addProduct(Float.NEGATIVE_INFINITY, 2);
        infinite.addProduct(1, 2);
        assertThrows(ArithmeticException.class, infinite::total);
    }

    /** A random number whose exponent (base 2) lies in the range. */
    private static float number(SplittableRandom random, int range) {
        return (float) Math.scalb(2 * random.nextDouble() - 1, random.nextInt(range) - range / 2);
    }
}
