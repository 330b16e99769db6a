package kernelight.engine.training.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.Softmax;
import kernelight.engine.network.Network;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LossTest {
    private static final Network SCORES = Network.builder("scores", Shape.flat(5))
            .add("scores", new Dense(5, 5))
            .build();
    private static final Network PROBABILITIES = Network.builder("probabilities", Shape.flat(5))
            .add("softmax", new Softmax())
            .build();

    private final Loss crossEntropy = LossFunction.CROSS_ENTROPY.newLoss(SCORES);
    private final Loss squares = LossFunction.MEAN_SQUARED_ERROR.newLoss(SCORES);

    @Test
    void equalScoresAreAsSurprisingAsAFairDie() {
        Tensor scores = Tensor.zeros(Shape.flat(5), 2);
        assertEquals(2 * Math.log(5), crossEntropy.measure(scores, new int[] {0, 3}), 1e-9);
    }

    @Test
    void crossEntropyIsMinusTheLogarithmOfTheSoftmax() {
        Tensor scores = Tensor.of(Shape.flat(5), 1, -2, 0.5f, 3, 0);
        double sum = Math.exp(1) + Math.exp(-2) + Math.exp(0.5) + Math.exp(3) + 1;
        assertEquals(-Math.log(Math.exp(0.5) / sum), crossEntropy.measure(scores, new int[] {2}), 1e-9);
    }

    /** torch.nn.MSELoss() of two images would be the sum below over 2. */
    @Test
    void meanSquaredErrorIsTheMeanOverTheClasses() {
        Tensor scores = Tensor.ofImages(Shape.flat(5), new float[] {1, 0, 0, 0, 0}, new float[] {0.5f, 0, 2, 0, -1});
        double second = (0.25 + 1 + 4 + 0 + 1) / 5; // the correct class is 1
        assertEquals(0 + second, squares.measure(scores, new int[] {0, 1}), 1e-9);
    }

    @Test
    void probabilitiesAreTakenAsTheyAre() {
        Tensor probabilities = Tensor.ofImages(Shape.flat(5), new float[] {0.5f, 0.25f, 0.25f, 0, 0}, new float[5]);
        Loss loss = LossFunction.CROSS_ENTROPY.newLoss(PROBABILITIES);
        Tensor gradient = Tensor.zeros(Shape.flat(5), 2);
        double sum = loss.measure(probabilities, new int[] {1, 3}, 4, gradient);
        assertEquals(Math.log(4) - Math.log(Float.MIN_NORMAL), sum, 1e-6);
        assertEquals(-1 / (0.25 * 4), gradient.get(0, 1, 0, 0), 1e-6);
        assertEquals(0, gradient.get(0, 0, 0, 0));
        assertTrue(Float.isFinite(gradient.get(1, 3, 0, 0)), "a certain mistake");
    }

    @ParameterizedTest
    @EnumSource(LossFunction.class)
    void theGradientIsTheOneMeasuredByChangingEachScoreALittle(LossFunction function) {
        Loss loss = function.newLoss(SCORES);
        SplittableRandom random = new SplittableRandom(1);
        Tensor scores = Tensor.zeros(Shape.flat(5), 3);
        for (int i = 0; i < scores.data().length; i++) {
            scores.data()[i] = (float) (6 * random.nextDouble() - 3);
        }
        int[] labels = {4, 0, 2};
        Tensor gradient = Tensor.zeros(Shape.flat(5), 3);
        double whole = loss.measure(scores, labels, 7, gradient);
        assertEquals(loss.measure(scores, labels), whole, "the same with and without the gradient");
        float step = 1f / 128;
        for (int i = 0; i < scores.data().length; i++) {
            float score = scores.data()[i];
            scores.data()[i] = score + step;
            double up = loss.measure(scores, labels);
            scores.data()[i] = score - step;
            double down = loss.measure(scores, labels);
            scores.data()[i] = score;
            assertEquals((up - down) / (2 * step) / 7, gradient.data()[i], 1e-5);
        }
    }

    @Test
    void hugeScoresStayFiniteAndWhatIsNoNumberIsSeen() {
        double huge = crossEntropy.measure(Tensor.of(Shape.flat(5), 3e38f, -3e38f, 0, 1e30f, 7), new int[] {1});
        assertTrue(Double.isFinite(huge) && huge > 1e38);
        for (int position = 0; position < 5; position++) {
            Tensor scores = Tensor.zeros(Shape.flat(5), 1);
            for (float poison : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
                scores.data()[position] = poison;
                for (LossFunction function : LossFunction.values()) {
                    double loss = function.newLoss(SCORES).measure(scores, new int[] {1});
                    assertTrue(!Double.isFinite(loss), function + " of " + poison + " at " + position + " is " + loss);
                }
            }
        }
    }

    @Test
    void theFirstOfEqualScoresIsTheAnswer() {
        Tensor scores = Tensor.ofImages(Shape.flat(5), new float[] {0, 2, 2, 0, 1}, new float[5]);
        assertEquals(1, Scores.argmax(scores, 0));
        assertEquals(1, Scores.countCorrect(scores, new int[] {1, 3}));
        assertEquals(2, Scores.countCorrect(scores, new int[] {1, 0}));
    }
}
