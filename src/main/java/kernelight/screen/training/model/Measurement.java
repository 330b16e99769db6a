package kernelight.screen.training.model;

import java.util.Optional;
import kernelight.engine.network.Network;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.Evaluation;
import kernelight.engine.training.EvaluationResult;
import kernelight.engine.training.LabelledImages;

/** The network read on test images, part by part; its weights must not change meanwhile. */
final class Measurement {
    private final Evaluation evaluation;
    private final boolean whole;

    /** @param whole whether these are all test images */
    Measurement(Network network, LabelledImages images, boolean whole, BatchRunner runner) {
        this.evaluation = new Evaluation(network, images, runner);
        this.whole = whole;
    }

    /** Reads the next part, about a thousand images; the result when it was the last one. */
    Optional<TestPoint> next(long batch) {
        evaluation.step();
        if (evaluation.hasNext()) {
            return Optional.empty();
        }
        EvaluationResult result = evaluation.result();
        return Optional.of(new TestPoint(batch, result.count(), result.correct(), result.loss(), whole));
    }
}
