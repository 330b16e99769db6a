package kernelight.engine.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kernelight.concurrent.ComputePool;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.network.ForwardTrace;
import kernelight.engine.network.Network;
import kernelight.engine.tensor.ShapeException;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private final Network network = Architecture.LENET5.create(4);

    @Test
    void countsWhatOneImageAtATimeGives() {
        LabelledImages images = TrainerTest.bars(60, 5);
        int[][] confusion = new int[10][10];
        double lossSum = 0;
        int correct = 0;
        for (int i = 0; i < images.count(); i++) {
            ForwardTrace trace = network.trace(images.image(i));
            confusion[images.label(i)][trace.best()]++;
            lossSum -= Math.log(trace.probabilities()[images.label(i)]);
            correct += trace.best() == images.label(i) ? 1 : 0;
        }
        EvaluationResult result = Evaluation.evaluate(network, images, BatchRunner.onCallingThread());
        assertArrayEquals(confusion, result.confusion());
        assertEquals(lossSum / 60, result.loss(), 1e-4);
        assertEquals(60, result.count());
        assertEquals(correct, result.correct());
        assertEquals(correct / 60f, result.accuracy());
    }

    @Test
    void goesOnPartByPartAndIsTheSameForAnyNumberOfThreads() {
        LabelledImages images = TrainerTest.bars(1500, 6);
        EvaluationResult one = Evaluation.evaluate(network, images, BatchRunner.onCallingThread());
        try (ComputePool pool = new ComputePool(4)) {
            Evaluation evaluation = new Evaluation(network, images, pool.runner());
            evaluation.step();
            assertTrue(evaluation.hasNext());
            assertEquals(1024, evaluation.done());
            assertEquals(1024, evaluation.result().count());
            evaluation.step();
            assertEquals(one.loss(), evaluation.result().loss());
            assertArrayEquals(one.confusion(), evaluation.result().confusion());
        }
    }

    @Test
    void imagesOfAnotherSizeAreRefused() {
        LabelledImages small = new LabelledImages("small", 2, 2, new byte[4], new byte[] {1});
        assertThrows(ShapeException.class, () -> new Evaluation(network, small, BatchRunner.onCallingThread()));
    }
}
