package kernelight.screen.training.model;

import java.util.Optional;
import kernelight.engine.network.Network;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.Evaluation;
import kernelight.engine.training.EvaluationResult;
import kernelight.engine.training.loss.LossFunction;
import kernelight.screen.training.mistakes.model.ImagePart;

/** Evaluates the network on test images in small steps; its weights must not change meanwhile. */
final class Measurement {
    private final Evaluation evaluation;
    private final ImagePart part;

    Measurement(Network network, ImagePart part, LossFunction loss, BatchRunner runner) {
        this.evaluation = new Evaluation(network, part.images(), loss, runner);
        this.part = part;
    }

    /** Evaluates about a thousand more images; returns the result after the last ones. */
    Optional<RunEvent.Measured> next(long batch) {
        evaluation.step();
        if (evaluation.hasNext()) {
            return Optional.empty();
        }
        EvaluationResult result = evaluation.result();
        TestPoint point = new TestPoint(batch, result.count(), result.correct(), result.loss(), part.isWhole());
        return Optional.of(new RunEvent.Measured(point, part, evaluation.predictions()));
    }
}
