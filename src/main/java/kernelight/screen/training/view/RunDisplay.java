package kernelight.screen.training.view;

import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import kernelight.screen.training.model.CurveRange;
import kernelight.screen.training.model.FramePace;
import kernelight.screen.training.model.Progress;
import kernelight.screen.training.model.RunCurves;
import kernelight.screen.training.model.RunModel;
import kernelight.screen.training.model.RunPhase;
import kernelight.screen.training.model.TrainingModel;
import kernelight.screen.training.model.WatchedSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * Draws what has changed: curves and pictures as often as the window can keep up, texts only as often as they can be
 * read. Where it keeps up with every frame, curves and pictures take turns, so that a frame has half as much to draw.
 */
final class RunDisplay {
    private static final double SECONDS_BETWEEN_WORDS = 0.25;

    private final TrainingModel model;
    private final CurveCard loss;
    private final CurveCard accuracy;
    private final WatchCard watch;
    private final RunBar bar;
    private final CurveRange range = new CurveRange();
    private final FramePace pace;
    private @Nullable RunCurves shownRun;
    private @Nullable Progress shownProgress;
    private @Nullable WatchedSnapshot shownSnapshot;
    private boolean curvesOutdated = true;
    private boolean wordsOutdated = true;
    private boolean picturesAreNext;
    private double secondsSinceDrawing;
    private double secondsSinceWords;

    /** @param reduceMotion whether the user wants reduced motion */
    RunDisplay(
            TrainingModel model,
            CurveCard loss,
            CurveCard accuracy,
            WatchCard watch,
            RunBar bar,
            BooleanSupplier reduceMotion) {
        pace = new FramePace(reduceMotion);
        this.model = model;
        this.loss = loss;
        this.accuracy = accuracy;
        this.watch = watch;
        this.bar = bar;
    }

    /** Called for each frame, with the seconds since the last one. */
    void pulse(double seconds) {
        model.poll();
        secondsSinceDrawing += seconds;
        boolean idle = !isGoingOn(model.run().phaseProperty().get());
        if (!pace.isDue(seconds) && !idle) {
            return;
        }
        boolean takeTurns = !idle && pace.isQuick();
        picturesAreNext = takeTurns && !picturesAreNext;
        if (!takeTurns || picturesAreNext) {
            if (watch.isVisible()) {
                model.pollSnapshot();
                drawPictures();
            }
        }
        if (takeTurns && picturesAreNext) {
            return;
        }
        drawCurves(secondsSinceDrawing);
        secondsSinceWords += secondsSinceDrawing;
        secondsSinceDrawing = 0;
        if (wordsOutdated && (idle || secondsSinceWords >= SECONDS_BETWEEN_WORDS)) {
            wordsOutdated = false;
            secondsSinceWords = 0;
            loss.showNumbers();
            accuracy.showNumbers();
            watch.showNumbers(shownSnapshot);
            bar.showWords();
        }
    }

    private static boolean isGoingOn(RunPhase phase) {
        return phase == RunPhase.RUNNING || phase == RunPhase.STOPPING;
    }

    /** Draws all texts again, in another language. */
    void languageChanged() {
        curvesOutdated = true;
        wordsOutdated = true;
    }

    private void drawCurves(double seconds) {
        RunModel run = model.run();
        @Nullable RunCurves curves = run.curves().orElse(null);
        @Nullable Progress progress = run.progressProperty().get();
        if (curves != null && curves != shownRun) {
            range.reset(wantedRange(curves));
        }
        boolean moved = curves != null && range.advance(seconds, wantedRange(curves));
        if (curvesOutdated || moved || curves != shownRun || !Objects.equals(progress, shownProgress)) {
            shownRun = curves;
            shownProgress = progress;
            curvesOutdated = false;
            wordsOutdated = true;
            Optional<RunCurves> previous = run.previousCurves();
            loss.showCurves(curves, previous, range.batches());
            accuracy.showCurves(curves, previous, range.batches());
            bar.showBar(progress);
        }
    }

    /** To compare with the previous run, the whole run is shown; while stepping through batches, only those. */
    private long wantedRange(RunCurves curves) {
        boolean comparing = model.run().previousCurves().isPresent()
                && model.run().phaseProperty().get() != RunPhase.PAUSED;
        return comparing ? curves.batchesPlanned() : CurveRange.wanted(curves.batchesDone(), curves.batchesPlanned());
    }

    private void drawPictures() {
        @Nullable
        WatchedSnapshot snapshot = model.snapshots().snapshotProperty().get();
        if (snapshot == null) {
            watch.showNetwork(model.networkProperty().get());
        }
        if (snapshot != shownSnapshot) {
            shownSnapshot = snapshot;
            wordsOutdated = true;
            watch.showPictures(snapshot);
        }
    }
}
