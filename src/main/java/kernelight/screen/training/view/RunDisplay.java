package kernelight.screen.training.view;

import java.util.ArrayList;
import java.util.List;
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
import kernelight.screen.training.moments.model.MomentModel;
import kernelight.screen.training.moments.model.MomentView;
import kernelight.screen.training.runs.model.RunSetting;
import kernelight.screen.training.runs.model.RunsModel;
import org.jspecify.annotations.Nullable;

/**
 * Draws what has changed: curves and pictures as often as the window can keep up, texts only as often as they can be
 * read. Where it keeps up with every frame, curves and pictures take turns, so that a frame has half as much to draw.
 */
final class RunDisplay {
    private static final double SECONDS_BETWEEN_WORDS = 0.25;

    private final TrainingModel model;
    private final MomentModel moments;
    private final RunsModel runs;
    private final List<Runnable> numbers = new ArrayList<>();
    private final CurvesCard curvesCard;
    private final WatchCard watch;
    private final RunBar bar;
    private final CurveRange range = new CurveRange();
    private final FramePace pace;
    private final TrainingWords words;
    private @Nullable RunCurves shownRun;
    private @Nullable Progress shownProgress;
    private Pictures shownPictures = new Pictures(MomentView.LIVE, null, null);
    /** What is seen of the watched digit, and the snapshots of it. */
    private record Pictures(
            MomentView seen,
            @Nullable WatchedSnapshot then,
            @Nullable WatchedSnapshot now) {}

    private boolean curvesOutdated = true;
    private boolean wordsOutdated = true;
    private boolean picturesAreNext;
    private double secondsSinceDrawing;
    private double secondsSinceWords;

    /**
     * @param words says what is computed
     * @param reduceMotion whether the user wants reduced motion
     */
    RunDisplay(
            TrainingModel model,
            RunHistory history,
            CurvesCard curvesCard,
            WatchCard watch,
            RunBar bar,
            TrainingWords words,
            BooleanSupplier reduceMotion) {
        pace = new FramePace(reduceMotion);
        this.model = model;
        this.moments = history.moments();
        this.runs = history.runs();
        this.curvesCard = curvesCard;
        this.watch = watch;
        this.bar = bar;
        this.words = words;
        moments.batchProperty().subscribe(batch -> curvesOutdated = true);
        runs.comparedProperty().subscribe(compared -> curvesOutdated = true);
        moments.computingProperty().subscribe(computing -> wordsOutdated = true);
    }

    /** Calls back whenever numbers are updated. */
    void onNumbers(Runnable update) {
        numbers.add(update);
    }

    /** Called for each frame, with the seconds since the last one. */
    void pulse(double seconds) {
        model.poll();
        moments.advance(seconds);
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
            curvesCard.showNumbers();
            watch.showNumbers(seenSnapshot(), answers());
            bar.showWords();
            numbers.forEach(Runnable::run);
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
            curvesCard.showCurves(curves, others(), range.batches());
            bar.showBar(progress);
        }
    }

    /** To compare with the previous run, the whole run is shown; while stepping through batches, only those. */
    private long wantedRange(RunCurves curves) {
        boolean comparing = !runs.comparedProperty().get().isEmpty()
                && model.run().phaseProperty().get() != RunPhase.PAUSED;
        return comparing ? curves.batchesPlanned() : CurveRange.wanted(curves.batchesDone(), curves.batchesPlanned());
    }

    /** Runs to compare with. */
    private List<Overlay> others() {
        Optional<String> loss =
                model.run().settings().map(settings -> RunSetting.of(settings).get(RunSetting.LOSS));
        return runs.comparedRuns().entrySet().stream()
                .map(other -> new Overlay(
                        other.getKey().number(),
                        other.getValue(),
                        other.getKey().tests(),
                        other.getKey().batchesPerEpoch(),
                        loss.equals(
                                Optional.ofNullable(other.getKey().settings().get(RunSetting.LOSS)))))
                .toList();
    }

    private void drawPictures() {
        @Nullable WatchedSnapshot now = model.snapshots().snapshotProperty().get();
        if (now == null) {
            watch.showNetwork(model.networkProperty().get());
        }
        Pictures wanted = new Pictures(moments.seen(), moments.pastProperty().get(), now);
        boolean isPastComputed = wanted.seen() == MomentView.LIVE || wanted.then() != null;
        if (wanted.equals(shownPictures) || !isPastComputed) {
            return;
        }
        shownPictures = wanted;
        wordsOutdated = true;
        if (wanted.seen() == MomentView.CHANGE && wanted.then() != null && now != null) {
            watch.showChange(wanted.then(), now);
        } else {
            watch.showPictures(seenSnapshot());
        }
    }

    /** The snapshot whose numbers are seen; of a change the later one. */
    private @Nullable WatchedSnapshot seenSnapshot() {
        return shownPictures.seen() == MomentView.THEN ? shownPictures.then() : shownPictures.now();
    }

    /** What the network answered then, and answers now; empty while nothing in the past is looked at. */
    private Optional<String> answers() {
        WatchedSnapshot then = shownPictures.then();
        WatchedSnapshot now = shownPictures.now();
        return then == null || now == null || moments.isNewest()
                ? Optional.empty()
                : Optional.of(words.get(
                        "training.answer.thenAndNow",
                        then.network().best(),
                        now.network().best()));
    }
}
