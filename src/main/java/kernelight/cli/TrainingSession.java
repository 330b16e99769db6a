package kernelight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kernelight.concurrent.ComputePool;
import kernelight.concurrent.ShutdownRequest;
import kernelight.engine.training.BatchResult;
import kernelight.engine.training.EarlyStopping;
import kernelight.engine.training.EvaluationResult;
import kernelight.engine.training.LabelledImages;
import kernelight.engine.training.Trainer;
import kernelight.engine.training.TrainingHistory;
import kernelight.engine.training.TrainingProgress;
import kernelight.engine.training.TrainingSettings;
import kernelight.files.FileProblem;

/** Trains until the end of the run or until Ctrl-C, and prints loss and accuracy after every epoch. */
final class TrainingSession {
    private final Trainer trainer;
    private final LabelledImages training;
    private final LabelledImages test;
    private final Optional<LabelledImages> validation;
    private final EarlyStopping earlyStopping;
    private final TrainingSettings settings;
    private final CheckpointOptions checkpoint;
    private final ComputePool pool;
    private final PrintWriter print;
    private final PrintWriter complaints;
    private boolean checkpointSaved = true;
    private boolean stuck;
    private final ProgressLine progress = ProgressLine.onTerminal();

    /**
     * @param print for results and messages
     * @param complaints for what goes wrong without ending the run: standard error
     */
    TrainingSession(
            Trainer trainer,
            TrainingDataOptions.TrainingData data,
            TrainingSettings settings,
            EarlyStopping earlyStopping,
            CheckpointOptions checkpoint,
            ComputePool pool,
            PrintWriter print,
            PrintWriter complaints) {
        this.trainer = trainer;
        this.training = data.training();
        this.test = data.test();
        this.validation = data.validation();
        this.settings = settings;
        this.earlyStopping = earlyStopping;
        this.checkpoint = checkpoint;
        this.pool = pool;
        this.print = print;
        this.complaints = complaints;
    }

    /**
     * Runs the training and returns the evaluation on the test set; empty if the run was interrupted.
     *
     * <p>A checkpoint that cannot be written does not end the run, since its network can be saved all the same: it is said,
     * and tried again after the next epoch.
     *
     * @throws TrainingDivergedException if the loss is no longer a finite number
     */
    Optional<EvaluationResult> run(ShutdownRequest stop) throws IOException {
        Optional<EvaluationResult> result = Optional.empty();
        while (trainer.hasNext() && !isStoppedEarly()) {
            if (stop.isRaised() || !trainEpoch(stop)) {
                saveCheckpoint();
                return Optional.empty();
            }
            EvaluationResult measured = measure(validation.orElse(test));
            trainer.history().add(measured);
            print.printf(
                    Locale.ROOT,
                    ", %.2f %% of %,d %s images right%n",
                    100 * measured.accuracy(),
                    measured.count(),
                    validation.isPresent() ? "validation" : "test");
            print.flush();
            warnIfStuck();
            saveCheckpoint();
            result = validation.isPresent() ? Optional.empty() : Optional.of(measured);
        }
        if (isStoppedEarly()) {
            print.printf(
                    Locale.ROOT,
                    "Ended early: the loss on the validation images has been smallest after epoch %d (--patience %d).%n",
                    EarlyStopping.bestEpoch(losses()),
                    earlyStopping.patience());
        }
        // A resumed run that was complete already only has to be evaluated.
        EvaluationResult last = result.isPresent() ? result.get() : measure(test);
        if (validation.isPresent()) {
            print.printf(Locale.ROOT, "%.2f %% of %,d test images right%n", 100 * last.accuracy(), test.count());
        }
        print.flush();
        return Optional.of(last);
    }

    private boolean isStoppedEarly() {
        return earlyStopping.isOver(losses());
    }

    /** The loss after each epoch. */
    private List<Float> losses() {
        return trainer.history().measurements().stream()
                .map(TrainingHistory.Measurement::loss)
                .toList();
    }

    /** Whether the last checkpoint was saved, or none was asked for. */
    boolean isCheckpointSaved() {
        return checkpointSaved;
    }

    /** Says once, as the window does, that the network still guesses, and what to try. */
    private void warnIfStuck() {
        TrainingHistory history = trainer.history();
        if (!stuck
                && TrainingProgress.isGuessing(
                        history.batches(), settings.batchSize(), classes(), history::recentLoss)) {
            stuck = true;
            complain("after " + trainer.batchesDone() + " batches the loss is no better than that of guessing among "
                    + classes() + String.format(Locale.ROOT, " classes (%.2f).", Math.log(classes()))
                    + " Steps that are too large can switch units off for good. Try a smaller learning rate than "
                    + settings.learningRate() + ", such as "
                    + Math.min(
                            BigDecimal.valueOf(settings.learningRate())
                                    .movePointLeft(1)
                                    .doubleValue(),
                            settings.optimizer().usualLearningRate())
                    + ".");
        }
    }

    private int classes() {
        return training.classNames().size();
    }

    private void complain(String sentence) {
        complaints.println("kernelight: " + sentence);
        complaints.flush();
    }

    /** Says why a checkpoint cannot be saved, on a line of its own, and once for failures in a row. */
    private void saveCheckpoint() {
        Optional<FileProblem> problem = checkpoint.write(trainer.checkpoint());
        if (problem.isPresent() && checkpointSaved) {
            complain("the checkpoint " + checkpoint.file().orElseThrow() + " cannot be written ("
                    + problem.get().reason().inEnglish()
                    + "). The run goes on without it, and tries again after the next epoch.");
        }
        checkpointSaved = problem.isEmpty();
    }

    private EvaluationResult measure(LabelledImages images) {
        return EvaluateCommand.evaluate(trainer.network(), images, settings.loss(), pool, progress);
    }

    /** Trains to the end of the epoch and prints the loss; false if it was stopped before. */
    private boolean trainEpoch(ShutdownRequest stop) {
        long start = System.nanoTime();
        long images = 0;
        BatchResult last;
        do {
            if (stop.isRaised()) {
                progress.clear();
                return false;
            }
            last = trainer.step();
            images += last.images();
            show(last, images / seconds(start));
        } while (last.batchInEpoch() < last.batchesPerEpoch());
        progress.clear();
        print.printf(
                Locale.ROOT,
                "epoch %d of %d: loss %s, %,.0f images/s",
                last.epoch(),
                settings.epochs(),
                LossText.of(meanLoss(last)),
                images / seconds(start));
        return true;
    }

    private void show(BatchResult last, double rate) {
        int epochs = settings.epochs();
        double share = (last.epoch() - 1 + (double) last.batchInEpoch() / last.batchesPerEpoch()) / epochs;
        long left = Math.round((1 - share) * epochs * training.count() / rate);
        progress.show(
                share,
                "epoch %d of %d, loss %s, %,.0f images/s, %d s left"
                        .formatted(last.epoch(), epochs, LossText.of(meanLoss(last)), rate, left));
    }

    /** The mean over all images of the epoch so far, including those before the run was resumed. */
    private double meanLoss(BatchResult last) {
        TrainingHistory history = trainer.history();
        int firstBatch = history.batches() - last.batchInEpoch();
        double sum = 0;
        int images = 0;
        for (int batch = 0; batch < last.batchInEpoch(); batch++) {
            int size = Math.min(settings.batchSize(), training.count() - images);
            sum += (double) history.loss(firstBatch + batch) * size;
            images += size;
        }
        return sum / images;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) * 1e-9;
    }
}
