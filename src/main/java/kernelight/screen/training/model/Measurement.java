package kernelight.screen.training.model;

import java.util.Optional;
import kernelight.engine.network.Network;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.Evaluation;
import kernelight.engine.training.EvaluationResult;
import kernelight.engine.training.LabelledImages;
import kernelight.engine.training.loss.LossFunction;

/** Evaluates the network on test images in small steps; its weights must not change meanwhile. */
final class Measurement {
    private final Evaluation evaluation;
    private final boolean whole;

    /** @param whole whether these are all test images */
    Measurement(Network network, LabelledImages images, LossFunction loss, boolean whole, BatchRunner runner) {
        this.evaluation = new Evaluation(network, images, loss, runner);
        this.whole = whole;
    }

    /** Evaluates about a thousand more images; returns the result after the last ones. */
    Optional<TestPoint> next(long batch) {
        evaluation.step();
        if (evaluation.hasNext()) {
            return Optional.empty();
        }
        EvaluationResult result = evaluation.result();
        return Optional.of(new TestPoint(batch, result.count(), result.correct(), result.loss(), whole));
    }
}
