package kernelight.screen.practice.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import kernelight.exercise.topic.ExerciseId;
import kernelight.exercise.topic.Topic;

/**
 * Leads through exercises: a question, an answer, a verdict for each blank with the mistake named, a hint, the worked
 * solution, and then new numbers. The answer is nowhere to be seen before it is found or given up.
 */
public final class PracticeModel {
    public static final int SMALLEST_SEED = 1;
    public static final int LARGEST_SEED = 99_999;
    private static final TestPlan USUAL_TEST = new TestPlan(Round.PRACTICE, true, false);

    private final DoubleSupplier clock;
    private final ReadOnlyObjectWrapper<PracticeState> state;
    private final ObjectProperty<TestPlan> plan = new SimpleObjectProperty<>(USUAL_TEST);
    private final PracticeStage stage = new PracticeStage();
    /** Exercises count once, however often they are solved. */
    private final Set<ExerciseId> counted = new HashSet<>();

    private final TypedHistory history = new TypedHistory();
    private double measuredAt;

    /** @param clock the time in seconds, from any moment on */
    public PracticeModel(DoubleSupplier clock) {
        this.clock = clock;
        measuredAt = clock.getAsDouble();
        ExerciseId first = new ExerciseId(Topic.values()[0], 1, SMALLEST_SEED);
        Fading fading = Fading.atFirst(true);
        state = new ReadOnlyObjectWrapper<>(
                new PracticeState(Round.practice(Attempt.of(first, fading.support())), Progress.NONE, fading.reason()));
        stage.show(attempt());
    }

    /** What is seen now. */
    public ReadOnlyObjectProperty<PracticeState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public PracticeState now() {
        return state.get();
    }

    private Attempt attempt() {
        return now().attempt();
    }

    /** The walk of the exercise, if it has one. */
    public PracticeStage stage() {
        return stage;
    }

    /** How the next test will be. */
    public ObjectProperty<TestPlan> planProperty() {
        return plan;
    }

    /** A seed in the range that can be typed. */
    static int seed(long any) {
        return Math.floorMod(any - SMALLEST_SEED, LARGEST_SEED) + SMALLEST_SEED;
    }

    // ---- which exercise

    /** Another topic, at the same level. Not during a test. */
    public void choose(Topic topic) {
        open(new ExerciseId(topic, attempt().id().level(), attempt().id().seed()));
    }

    /** Another level of difficulty. Not during a test. */
    public void chooseLevel(int level) {
        open(new ExerciseId(attempt().id().topic(), level, attempt().id().seed()));
    }

    /** The exercise of another seed. Not during a test. */
    public void chooseSeed(int seed) {
        open(new ExerciseId(attempt().id().topic(), attempt().id().level(), seed(seed)));
    }

    /** Opens an exercise in the place of the current one, or after it if that has ended. */
    public void open(ExerciseId id) {
        boolean isShown = id.equals(attempt().id()) && !now().round().isSummary();
        if (isShown || now().round().isTest()) {
            return;
        }
        Fading fading = Fading.atFirst(now().progress().at(id.topic()).asked() == 0);
        follow(ended(now()), Attempt.of(id, fading.support()), fading);
    }

    /** How much of the current exercise is done for the learner; what was typed is gone. Not during a test. */
    public void choose(Support support) {
        if (support == attempt().support()
                || now().round().isTest()
                || now().round().isFinished()) {
            return;
        }
        Fading fading = Fading.chosen(support);
        Attempt changed = Attempt.of(attempt().id(), support);
        PracticeState left = ended(now());
        if (left.attempt().outcome().isPresent()) {
            follow(left, changed, fading);
        } else {
            set(left.with(changed).with(fading.reason()));
        }
    }

    /** The next question; after the last one the summary. In a test the next one without a verdict. */
    public void next() {
        Round round = now().round();
        if (round.isFinished()) {
            begin(Round.practice(nextOf(round.attempts().getLast())));
        } else if (round.isTest()) {
            goTo((round.current() + 1) % round.length());
        } else if (!round.isAtLast() && attempt().outcome().isPresent()) {
            goTo(round.attempts().size() - 1);
        } else {
            PracticeState left = ended(now());
            Fading fading = Fading.after(left.attempt());
            follow(left, nextOf(left.attempt()), fading);
        }
    }

    private static Attempt nextOf(Attempt last) {
        ExerciseId id = last.id();
        return Attempt.of(
                new ExerciseId(id.topic(), id.level(), seed(id.seed() + 1)),
                Fading.after(last).support());
    }

    /** Shows another attempt: in the place of the last one, or after it if that has ended; ten are enough. */
    private void follow(PracticeState before, Attempt next, Fading fading) {
        Round round = before.round();
        if (round.isFinished()) {
            begin(Round.practice(next));
        } else if (round.attempts().getLast().outcome().isEmpty()) {
            set(before.with(round.at(round.attempts().size() - 1).with(next)).with(fading.reason()));
        } else if (round.attempts().size() < round.length()) {
            set(before.with(round.plus(next)).with(fading.reason()));
        } else {
            set(before.with(round.withSummary()));
        }
    }

    /** The ten questions so far are left for ten new ones. */
    private void begin(Round round) {
        set(now().with(round).with(Fading.chosen(round.attempt().support()).reason()));
    }

    /** Shows one of the exercises of the round again; in a test any of them. */
    public void goTo(int index) {
        Round round = now().round();
        if (index >= 0 && index < round.attempts().size()) {
            set(now().with(round.at(index)));
        }
    }

    /** Back from an exercise to the summary of its round. */
    public void summarize() {
        if (now().round().isFinished()) {
            set(now().with(now().round().withSummary()));
        }
    }

    // ---- answering

    /** What stands in a blank now; of a choice the name of an option. */
    public void type(int blank, String text) {
        Attempt changed = attempt().typing(blank, text);
        if (changed == attempt()) {
            return;
        }
        history.remember(blank, attempt().typed());
        set(now().with(changed));
    }

    public void undo() {
        if (attempt().isOpen()) {
            history.undo(attempt().typed())
                    .ifPresent(typed -> set(now().with(attempt().withTyped(typed))));
        }
    }

    public void redo() {
        if (attempt().isOpen()) {
            history.redo(attempt().typed())
                    .ifPresent(typed -> set(now().with(attempt().withTyped(typed))));
        }
    }

    /** Judges what was typed; in a test it is only kept, and the next question comes. */
    public void check() {
        if (now().round().isTest()) {
            next();
            return;
        }
        if (!attempt().isOpen()) {
            return;
        }
        Attempt checked = attempt().checked();
        Progress counted = checked.outcome().isEmpty() ? withMistakes(now().progress(), checked) : now().progress();
        if (checked.isOpen()) {
            set(now().with(checked).with(counted));
        } else {
            set(ended(now().with(checked).with(counted)));
        }
    }

    /** Clears what is wrong, or asks once more what was shown. */
    public void tryAgain() {
        if (!now().round().isTest() && !now().round().isFinished()) {
            set(now().with(attempt().again()));
        }
    }

    public void hint() {
        if (!now().round().isTest()) {
            set(now().with(attempt().withHint()));
        }
    }

    /** Gives up: the worked solution is shown, from its first step. */
    public void showSteps() {
        if (attempt().isOpen() && !now().round().isTest()) {
            set(ended(now().with(attempt().shown())));
        }
    }

    public void nextStep() {
        set(now().with(attempt().atStep(attempt().step() + 1)));
    }

    public void previousStep() {
        set(now().with(attempt().atStep(attempt().step() - 1)));
    }

    /** The state in which the exercise has ended, which counts once; the same where it has not. */
    private PracticeState ended(PracticeState state) {
        Attempt attempt = state.attempt();
        Optional<Outcome> ending = attempt.outcome().isPresent() ? Optional.empty() : attempt.ending();
        if (ending.isEmpty() || state.round().isTest()) {
            return state;
        }
        Attempt ended = attempt.ended(ending.get());
        return state.with(ended).with(progressAfter(state.progress(), ended));
    }

    private Progress progressAfter(Progress progress, Attempt ended) {
        return counted.add(ended.id())
                ? progress.after(ended.id(), ended.outcome().orElseThrow())
                : progress;
    }

    private static Progress withMistakes(Progress progress, Attempt checked) {
        List<String> made = checked.checks().stream()
                .flatMap(check -> check.mistakes().stream())
                .map(mistake -> mistake.texts() + mistake.name())
                .distinct()
                .toList();
        return made.isEmpty() ? progress : progress.withMistakes(checked.id(), made.stream());
    }

    // ---- test

    /** Begins a test, from the current topic, level and seed. */
    public void beginTest() {
        List<Attempt> questions = plan.get().from(attempt().id()).stream()
                .map(id -> Attempt.of(id, Support.ALONE))
                .toList();
        measuredAt = clock.getAsDouble();
        begin(Round.test(questions));
    }

    /** Ends the test: everything is judged, and the summary shown. */
    public void handIn() {
        if (!now().round().isTest()) {
            return;
        }
        tick();
        List<Attempt> judged = now().round().attempts().stream()
                .map(Attempt::checked)
                .map(attempt -> attempt.isOpen() ? attempt.shown() : attempt)
                .map(attempt ->
                        attempt.ended(attempt.status() == Attempt.Status.SOLVED ? Outcome.FIRST : Outcome.MISSED))
                .toList();
        Progress progress = now().progress();
        for (Attempt attempt : judged) {
            progress = withMistakes(progressAfter(progress, attempt), attempt);
        }
        set(now().with(now().round().finished(judged)).with(progress));
    }

    /** Leaves the test without a result. */
    public void cancelTest() {
        if (now().round().isTest()) {
            begin(Round.practice(Attempt.of(now().round().attempts().getFirst().id(), Support.ALONE)));
        }
    }

    /** Takes the time of a test on; call it now and then while the test is seen. */
    public void tick() {
        double time = clock.getAsDouble();
        int whole = (int) (time - measuredAt);
        if (!now().round().isTest() || whole < 0) {
            measuredAt = time;
        } else if (whole > 0) {
            measuredAt += whole;
            state.set(now().with(now().round().after(now().round().seconds() + whole)));
        }
    }

    /** Time that passed unseen does not count. */
    public void resumeTime() {
        measuredAt = clock.getAsDouble();
    }

    // ---- showing

    /** Shows a state; the stage first, so that nothing is seen of an answer that is hidden from now on. */
    private void set(PracticeState changed) {
        Attempt next = changed.attempt();
        boolean isOther = !next.id().equals(attempt().id())
                || next.support() != attempt().support()
                || next.status() != attempt().status();
        if (isOther || changed.round().current() != now().round().current()) {
            stage.show(next);
            history.clear();
        }
        state.set(changed);
    }

    /** Shows a state as it was saved. */
    void restore(PracticeState saved) {
        counted.clear();
        measuredAt = clock.getAsDouble();
        stage.show(saved.attempt());
        set(saved);
        forgetTyped();
    }

    /** What was typed before cannot be brought back. */
    void forgetTyped() {
        history.clear();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return history.canUndoProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return history.canRedoProperty();
    }

    /** The first blank that is still empty, or else the first that is wrong. */
    public Optional<Integer> firstToFill() {
        Attempt attempt = attempt();
        return attempt.asked()
                .filter(blank -> attempt.typed().get(blank).isBlank())
                .findFirst()
                .or(() -> IntStream.range(0, attempt.typed().size())
                        .filter(blank -> attempt.checks().get(blank).mark() != Checked.Mark.RIGHT
                                && attempt.checks().get(blank).mark() != Checked.Mark.NONE)
                        .boxed()
                        .findFirst());
    }
}
