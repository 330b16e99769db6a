package kernelight.navigation;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import kernelight.attribution.Score;
import kernelight.concurrent.LatestTask;
import kernelight.engine.network.Network;
import kernelight.exercise.topic.ExerciseId;
import kernelight.files.FileKind;
import kernelight.files.FileProblem;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.Document;
import kernelight.lesson.OpenedLesson;
import kernelight.lesson.StateCheck;
import kernelight.network.model.NetworkNumber;
import kernelight.plan.NetworkPlan;
import kernelight.problem.ProblemMessage;
import kernelight.session.Session;
import kernelight.words.LocalizedMessage;
import org.jspecify.annotations.Nullable;

/** Handles requests to open something. If it cannot be opened, shows why; then nothing else has changed. FX thread. */
public final class Navigator {
    private final Session session;
    private final LatestTask<Content> reading;
    private Consumer<Path> networks = file -> {};
    private Predicate<Path> digits = folder -> false;
    private Consumer<Path> pictures = file -> {};
    private BiConsumer<Path, NetworkPlan> plans = (file, plan) -> {};
    private Consumer<Network> changed = network -> {};
    private Predicate<NetworkPlan> trained = plan -> true;
    private Consumer<ExerciseId> exercises = exercise -> {};
    private StateCheck states = (screen, line, state) -> {};
    private Consumer<OpenRequest> lessons = request -> {};
    private final Map<ScreenId, Consumer<NetworkNumber>> explanations = new EnumMap<>(ScreenId.class);
    private final Map<ScreenId, Consumer<Score>> questions = new EnumMap<>(ScreenId.class);
    private @Nullable Window window;

    /** The operations of the window that the navigator needs. */
    public interface Window {
        /** The screen that is shown. */
        ScreenId shown();

        void show(ScreenId screen);

        /** Shows a notice to the user. */
        void say(LocalizedMessage notice);

        void clearNotices();
    }

    /**
     * @param session restores case files
     * @param background runs the reading of files
     * @param fxThread runs tasks on the FX thread
     */
    public Navigator(Session session, Executor background, Executor fxThread) {
        this.session = session;
        this.reading = new LatestTask<>(background, fxThread);
    }

    /** Sets the window in which everything opens; call it before any request. */
    public void openIn(Window opened) {
        window = opened;
    }

    private Window window() {
        return Objects.requireNonNull(window, "Call openIn before the first request.");
    }

    /** @param open opens a network file on the drawing screen, which is shown before, and reports errors itself */
    public void onNetworkFile(Consumer<Path> open) {
        networks = open;
    }

    /**
     * @param open edits a planned network from a file on the networks screen, which is shown before
     * @param change edits the layers of a network there
     */
    public void onPlan(BiConsumer<Path, NetworkPlan> open, Consumer<Network> change) {
        plans = open;
        changed = change;
    }

    /**
     * @param train takes a network for the next run on the training screen, which is shown before; false if a run is under
     *     way, which goes on
     */
    public void onTrain(Predicate<NetworkPlan> train) {
        trained = train;
    }

    /** @param open opens an exercise on the practice screen, which is shown before */
    public void onExercise(Consumer<ExerciseId> open) {
        exercises = open;
    }

    /** @param open opens a picture's file on the filters screen, which is shown before, and reports errors itself */
    public void onPicture(Consumer<Path> open) {
        pictures = open;
    }

    /**
     * @param check checks the states of a lesson's scenes when its file is read
     * @param open walks or makes a lesson: {@link OpenRequest.Walk}, {@link OpenRequest.Make}, {@link OpenRequest.GoOnMaking}
     */
    public void onLesson(StateCheck check, Consumer<OpenRequest> open) {
        states = check;
        lessons = open;
    }

    /**
     * @param use takes digits from a folder on the training screen, which is shown before, and reports errors itself; false
     *     if it cannot take any now because a run is under way
     */
    public void onDigits(Predicate<Path> use) {
        digits = use;
    }

    /**
     * @param screen the screen whose network's numbers are opened
     * @param explain shows the arithmetic that made a number of what this screen's network reads
     */
    public void onExplain(ScreenId screen, Consumer<NetworkNumber> explain) {
        explanations.put(screen, explain);
    }

    /**
     * @param screen the screen whose network's scores are asked about
     * @param ask shows why its network gives a score to what it reads
     */
    public void onAskWhy(ScreenId screen, Consumer<Score> ask) {
        questions.put(screen, ask);
    }

    /**
     * Opens something. Files are read in the background.
     *
     * @throws NullPointerException if there is no window yet
     */
    public void open(OpenRequest request) {
        switch (request) {
            case OpenRequest.Show show -> window().show(show.screen());
            case OpenRequest.File(Path file) ->
                reading.request(
                        () -> Content.of(file, states), content -> open(file, content), problem -> say(file, problem));
            case OpenRequest.Practise(ExerciseId exercise) -> {
                window().show(ScreenId.PRACTICE);
                exercises.accept(exercise);
            }
            case OpenRequest.Train(NetworkPlan plan) -> {
                window().show(ScreenId.TRAINING);
                if (trained.test(plan)) {
                    window().clearNotices();
                } else {
                    window().say(LocalizedMessage.of("networks.own.runUnderWay", plan.name()));
                }
            }
            case OpenRequest.Change(Network network) -> {
                window().show(ScreenId.NETWORKS);
                window().clearNotices();
                changed.accept(network);
            }
            case OpenRequest.Walk walk -> lessons.accept(walk);
            case OpenRequest.Make make -> lessons.accept(make);
            case OpenRequest.GoOnMaking kept -> lessons.accept(kept);
            case OpenRequest.Explain explain ->
                explanations.getOrDefault(window().shown(), number -> {}).accept(explain.number());
            case OpenRequest.AskWhy ask ->
                questions.getOrDefault(window().shown(), score -> {}).accept(ask.score());
        }
    }

    private void open(Path file, Content content) {
        switch (content) {
            case Content.Case(Document document) -> open(file, document);
            case Content.Network() -> {
                window().show(ScreenId.DRAWING);
                networks.accept(file);
            }
            case Content.Plan(NetworkPlan plan) -> {
                window().show(ScreenId.NETWORKS);
                window().clearNotices();
                plans.accept(file, plan);
            }
            case Content.Digits(Path folder) -> openDigits(folder);
            case Content.Picture() -> {
                window().show(ScreenId.FILTERS);
                window().clearNotices();
                pictures.accept(file);
            }
            case Content.OfLesson(OpenedLesson lesson) -> {
                window().clearNotices();
                lessons.accept(new OpenRequest.Walk(lesson));
            }
            case Content.Other(FileKind kind) ->
                window().say(LocalizedMessage.of("file.cannotOpen", name(file), kind.description(), kind.advice()));
        }
    }

    private void openDigits(Path folder) {
        window().show(ScreenId.TRAINING);
        if (digits.test(folder)) {
            window().clearNotices();
        } else {
            window().say(LocalizedMessage.of("file.digits.runUnderWay", folder.toString()));
        }
    }

    private void open(Path file, Document document) {
        ScreenId before = window().shown();
        Optional<ScreenId> screen = ScreenId.ofKind(document.kind());
        screen.ifPresent(window()::show); // creates the screen if necessary, so that its state can be restored
        try {
            if (screen.isPresent() && session.open(document)) {
                window().clearNotices();
            } else {
                window().show(before);
                window().say(LocalizedMessage.of("file.otherKind", name(file), document.kind()));
            }
        } catch (ContentProblem problem) {
            say(file, problem);
        }
    }

    private void say(Path file, Exception problem) {
        window().say(
                        switch (problem) {
                            case ContentProblem content ->
                                LocalizedMessage.of("file.notOpened", name(file), content.line(), content.why());
                            case FileProblem refused
                            when refused.kind() == FileProblem.Kind.NO_FILE ->
                                LocalizedMessage.of("file.notThere", file.toString());
                            case FileProblem refused
                            when refused.kind() == FileProblem.Kind.NO_PERMISSION ->
                                LocalizedMessage.of("file.notAllowed", file.toString());
                            case FileProblem refused ->
                                LocalizedMessage.of("file.notRead", file.toString(), refused.reason());
                            default -> ProblemMessage.of(problem);
                        });
    }

    private static String name(Path file) {
        return file.getFileName() == null ? file.toString() : file.getFileName().toString();
    }
}
