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
    private boolean wordsAreOld = true;
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
        shownProgress = null;
        wordsAreOld = true;
    }

    private void drawCurves(double seconds) {
        RunModel run = model.run();
        @Nullable RunCurves curves = run.curves().orElse(null);
        @Nullable Progress progress = run.progressProperty().get();
        boolean moved = false;
        if (curves != null) {
            if (curves != shownRun) {
                range.reset(curves.batchesDone(), curves.batchesPlanned());
                moved = true;
            }
            moved |= range.advance(seconds, curves.batchesDone(), curves.batchesPlanned());
        }
        if (moved || curves != shownRun || !Objects.equals(progress, shownProgress)) {
            shownRun = curves;
            shownProgress = progress;
            wordsAreOld = true;
            Optional<RunCurves> previous = run.previousCurves();
            loss.showCurves(curves, previous, range.batches());
            accuracy.showCurves(curves, previous, range.batches());
            bar.showBar(progress);
        }
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
