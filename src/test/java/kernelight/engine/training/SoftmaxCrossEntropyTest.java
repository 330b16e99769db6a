package kernelight.engine.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

class SoftmaxCrossEntropyTest {
    private final SoftmaxCrossEntropy loss = new SoftmaxCrossEntropy(5);

    @Test
    void equalScoresAreAsSurprisingAsAFairDie() {
        Tensor scores = Tensor.zeros(Shape.flat(5), 2);
        loss.measure(scores, new int[] {0, 3});
        assertEquals(2 * Math.log(5), loss.lossSum(), 1e-9);
        assertEquals(1, loss.right(), "of equal scores the first one counts");
    }

    @Test
    void theGradientIsTheOneMeasuredByChangingEachScoreALittle() {
        SplittableRandom random = new SplittableRandom(1);
        Tensor scores = Tensor.zeros(Shape.flat(5), 3);
        for (int i = 0; i < scores.data().length; i++) {
            scores.data()[i] = (float) (6 * random.nextDouble() - 3);
        }
        int[] labels = {4, 0, 2};
        Tensor gradient = Tensor.zeros(Shape.flat(5), 3);
        loss.measure(scores, labels, 7, gradient);
        float step = 1f / 128;
        for (int i = 0; i < scores.data().length; i++) {
            float score = scores.data()[i];
            scores.data()[i] = score + step;
            loss.measure(scores, labels);
            double up = loss.lossSum();
            scores.data()[i] = score - step;
            loss.measure(scores, labels);
            scores.data()[i] = score;
            assertEquals((up - loss.lossSum()) / (2 * step) / 7, gradient.data()[i], 1e-5);
        }
    }

    @Test
    void hugeScoresStayFinite() {
        loss.measure(Tensor.of(Shape.flat(5), 3e38f, -3e38f, 0, 1e30f, 7), new int[] {1});
        assertTrue(Double.isFinite(loss.lossSum()) && loss.lossSum() > 1e38);
        loss.measure(Tensor.of(Shape.flat(5), Float.NaN, 0, 0, 0, 0), new int[] {1});
        assertTrue(Double.isNaN(loss.lossSum()));
    }
}
