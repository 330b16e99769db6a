package kernelight.screen.training.view;

import kernelight.screen.training.model.Progress;
import kernelight.screen.training.model.RunCurves;
import kernelight.screen.training.model.RunPhase;
import kernelight.screen.training.model.TestPoint;
import kernelight.screen.training.model.TrainingModel;
import kernelight.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** The state of a run, in two short lines. */
final class RunWords {
    private final Texts texts;
    private final TrainingModel model;

    RunWords(Texts texts, TrainingModel model) {
        this.texts = texts;
        this.model = model;
    }

    String position() {
        RunPhase phase = phase();
        Progress progress = progress();
        if (progress == null) {
            return texts.get(isMisfit() ? "training.place.misfit" : "training.place.noData");
        }
        return switch (phase) {
            case RUNNING -> texts.get("training.place.epoch", progress.epoch(), progress.epochs());
            case PAUSED -> texts.get("training.place.epoch", progress.lastEpoch(), progress.epochs());
            case STOPPED ->
                texts.get(
                        progress.isAtEpochEnd() ? "training.place.stoppedAfter" : "training.place.STOPPED",
                        progress.lastEpoch(),
                        progress.epochs());
            default -> texts.get("training.place." + phase.name());
        };
    }

    String details() {
        Progress progress = progress();
        if (progress == null) {
            return texts.get(isMisfit() ? "training.details.misfit" : "training.details.noData");
        }
        if (phase() == RunPhase.FINISHED && model.run().earlyEnd().isPresent()) {
            return texts.get("training.details.early", progress.lastEpoch());
        }
        return switch (phase()) {
            case NO_DATA -> texts.get("training.details.noData");
            case READY -> texts.get("training.details.READY");
            case RUNNING -> running(progress);
            case STOPPING -> texts.get("training.details.measuring");
            case PAUSED, STOPPED, FINISHED -> progress.isLearned() ? whole(progress) : batch(progress);
            case DIVERGED, FAILED -> texts.get("training.place", progress.lastEpoch(), progress.batchInEpoch());
        };
    }

    String accuracy(TestPoint test) {
        return texts.get("training.score", test.accuracy());
    }

    /** On which images the accuracy was measured, and when, if the network has learned more since. */
    String accuracyName(TestPoint test, Progress progress) {
        if (isHeldOut()) {
            return model.run()
                    .finalTest()
                    .filter(last -> last.equals(test))
                    .map(last -> texts.get("training.score.test", last.right(), last.images()))
                    .orElseGet(() -> texts.get("training.score.validation", test.right(), test.images()));
        }
        return test.batch() == progress.batches() || !test.whole()
                ? texts.get("training.score.name", test.right(), test.images())
                : texts.get("training.score.earlier", test.images(), progress.testEpochs());
    }

    private boolean isHeldOut() {
        return model.run().curves().filter(RunCurves::isHeldOut).isPresent();
    }

    private String running(Progress progress) {
        if (progress.isLearned()) {
            return texts.get("training.details.measuring");
        }
        if (progress.imagesPerSecond().isEmpty()) {
            return batch(progress);
        }
        long speed = Math.round(progress.imagesPerSecond().getAsDouble());
        return progress.secondsLeft().isPresent()
                ? texts.get(
                        "training.details.running",
                        speed,
                        new TrainingWords(texts).timeLeft(progress.secondsLeft().getAsDouble()))
                : texts.get("training.details.speed", speed);
    }

    private String whole(Progress progress) {
        return texts.get("training.details.whole", progress.epochs());
    }

    private String batch(Progress progress) {
        return texts.get("training.details.batch", progress.batchInEpoch(), progress.batchesPerEpoch());
    }

    private boolean isMisfit() {
        return model.misfitProperty().get().isPresent();
    }

    private RunPhase phase() {
        return model.run().phaseProperty().get();
    }

    private @Nullable Progress progress() {
        return model.run().progressProperty().get();
    }
}
