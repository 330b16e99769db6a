package kernelight.engine.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.IntUnaryOperator;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.network.ForwardTrace;
import kernelight.engine.network.Network;
import org.junit.jupiter.api.Test;

class PredictionsTest {
    private static final int[] TRUTH = {0, 1, 0, 1, -1, 0};
    private final Predictions predictions =
            new Predictions(new int[] {1, 1, 1, 0, 1, 0}, new float[] {0.6f, 0.9f, 0.8f, 0.7f, 1, 0.5f});
    private final IntUnaryOperator truth = i -> TRUTH[i];

    @Test
    void countsTrueClassesInRowsAndLeavesOutOthers() {
        assertArrayEquals(new int[][] {{1, 2}, {1, 1}}, predictions.confusion(2, truth));
    }

    @Test
    void theImagesOfACellBeginWithTheMostSurelyRead() {
        assertArrayEquals(new int[] {2, 0}, predictions.in(0, 1, truth));
        assertArrayEquals(new int[] {2, 3, 0}, predictions.wrong(truth));
    }

    @Test
    void anEvaluationReadsWhatOneImageAtATimeGives() {
        for (Architecture architecture : Architecture.forDigits()) {
            Network network = architecture.create(7);
            LabelledImages images = TrainerTest.bars(40, 5);
            Evaluation evaluation = new Evaluation(network, images, BatchRunner.onCallingThread());
            while (evaluation.hasNext()) {
                evaluation.step();
            }
            for (int i = 0; i < images.count(); i++) {
                ForwardTrace trace = network.trace(images.image(i));
                assertEquals(trace.best(), evaluation.predictions().classes()[i], architecture.name());
                assertEquals(
                        trace.probabilities()[trace.best()],
                        evaluation.predictions().probabilities()[i],
                        1e-4,
                        architecture.name());
            }
        }
    }

    @Test
    void aProbabilityIsNeededForEachImage() {
        assertThrows(IllegalArgumentException.class, () -> new Predictions(new int[2], new float[1]));
    }
}
