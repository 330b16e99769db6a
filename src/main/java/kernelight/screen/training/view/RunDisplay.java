package kernelight.screen.training.view;

import java.util.Objects;
import java.util.Optional;
import kernelight.screen.training.model.CurveRange;
import kernelight.screen.training.model.Progress;
import kernelight.screen.training.model.RunCurves;
import kernelight.screen.training.model.RunModel;
import kernelight.screen.training.model.RunPhase;
import kernelight.screen.training.model.Snapshot;
import kernelight.screen.training.model.TrainingModel;
import org.jspecify.annotations.Nullable;

/** Frame by frame, draws what has changed: pictures at once, words only as often as one can read them. */
final class RunDisplay {
    /** Where there is no graphics card, drawing takes the processor from the training. */
    private static final double SECONDS_BETWEEN_CURVES = 0.03;

    private static final double SECONDS_BETWEEN_WORDS = 0.25;

    private final TrainingModel model;
    private final CurveCard loss;
    private final CurveCard accuracy;
    private final WatchCard watch;
    private final RunBar bar;
    private final CurveRange range = new CurveRange();
    private @Nullable RunCurves shownRun;
    private @Nullable Progress shownProgress;
    private @Nullable Snapshot shownSnapshot;
    private boolean curvesAreOld = true;
    private boolean wordsAreOld = true;
    private double secondsSinceCurves;
    private double secondsSinceWords;

    RunDisplay(TrainingModel model, CurveCard loss, CurveCard accuracy, WatchCard watch, RunBar bar) {
        this.model = model;
        this.loss = loss;
        this.accuracy = accuracy;
        this.watch = watch;
        this.bar = bar;
    }

    /** Another frame, so many seconds after the last one. */
    void pulse(double seconds) {
        drawCurves(seconds);
        drawPictures();
        secondsSinceWords += seconds;
        boolean calm = model.run().phaseProperty().get() != RunPhase.RUNNING;
        if (wordsAreOld && (calm || secondsSinceWords >= SECONDS_BETWEEN_WORDS)) {
            wordsAreOld = false;
            secondsSinceWords = 0;
            loss.showNumbers();
            accuracy.showNumbers();
            watch.showNumbers(shownSnapshot);
            bar.showWords();
        }
    }

    /** Another language: every word is drawn anew. */
    void wordsHaveChanged() {
        curvesAreOld = true;
        wordsAreOld = true;
    }

    private void drawCurves(double seconds) {
        RunModel run = model.run();
        @Nullable RunCurves curves = run.curves().orElse(null);
        @Nullable Progress progress = run.progressProperty().get();
        if (curves != null && curves != shownRun) {
            range.reset(wantedRange(curves));
        }
        boolean moved = curves != null && range.advance(seconds, wantedRange(curves));
        curvesAreOld |= moved || curves != shownRun || !Objects.equals(progress, shownProgress);
        shownRun = curves;
        shownProgress = progress;
        secondsSinceCurves += seconds;
        if (curvesAreOld && secondsSinceCurves >= SECONDS_BETWEEN_CURVES) {
            curvesAreOld = false;
            secondsSinceCurves = 0;
            wordsAreOld = true;
            Optional<RunCurves> previous = run.previousCurves();
            loss.showCurves(curves, previous, range.batches());
            accuracy.showCurves(curves, previous, range.batches());
            bar.showBar(progress);
        }
    }

    /** To compare with the run before one needs all of it; to learn step by step, only the steps. */
    private long wantedRange(RunCurves curves) {
        boolean comparing = model.run().previousCurves().isPresent()
                && model.run().phaseProperty().get() != RunPhase.PAUSED;
        return comparing ? curves.batchesPlanned() : CurveRange.wanted(curves.batchesDone(), curves.batchesPlanned());
    }

    private void drawPictures() {
        @Nullable Snapshot snapshot = model.snapshots().snapshotProperty().get();
        if (snapshot != shownSnapshot) {
            shownSnapshot = snapshot;
            wordsAreOld = true;
            watch.showPictures(snapshot);
        }
    }
}
