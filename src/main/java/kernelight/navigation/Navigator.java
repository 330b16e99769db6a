package kernelight.navigation;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import kernelight.concurrent.LatestTask;
import kernelight.files.FileProblem;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.Document;
import kernelight.network.model.NetworkNumber;
import kernelight.session.KernelightFile;
import kernelight.session.Session;
import kernelight.words.Message;
import org.jspecify.annotations.Nullable;

/** Opens what is asked for, and says what cannot be opened: then nothing else has changed. FX thread. */
public final class Navigator {
    private final Session session;
    private final LatestTask<Document> reading;
    private Consumer<Path> networks = file -> {};
    private Consumer<NetworkNumber> explanations = number -> {};
    private @Nullable Window window;

    /** What the navigator needs of the window. */
    public interface Window {
        /** The screen that is looked at. */
        ScreenId shown();

        void show(ScreenId screen);

        void say(Message notice);

        void clearNotices();
    }

    /**
     * @param background reads files
     * @param fxThread shows what was read
     */
    public Navigator(Session session, Executor background, Executor fxThread) {
        this.session = session;
        this.reading = new LatestTask<>(background, fxThread);
    }

    /** From now on everything opens in this window; there is one before anything can be asked for. */
    public void openIn(Window opened) {
        window = opened;
    }

    private Window window() {
        return Objects.requireNonNull(window, "the window comes before what is opened in it");
    }

    /** @param open opens a network's file on the screen for drawing, which is in view then, and says what is wrong with it */
    public void onNetworkFile(Consumer<Path> open) {
        networks = open;
    }

    /** @param explain shows the arithmetic that made a number; until it is given, a number that is asked for does nothing */
    public void onExplain(Consumer<NetworkNumber> explain) {
        explanations = explain;
    }

    public void open(OpenRequest request) {
        switch (request) {
            case OpenRequest.Show show -> window().show(show.screen());
            case OpenRequest.CaseFile wanted ->
                reading.request(
                        () -> KernelightFile.read(wanted.file()),
                        document -> open(wanted.file(), document),
                        problem -> say(wanted.file(), problem));
            case OpenRequest.NetworkFile network -> {
                window().show(ScreenId.DRAWING);
                networks.accept(network.file());
            }
            case OpenRequest.Explain explain -> explanations.accept(explain.number());
        }
    }

    private void open(Path file, Document document) {
        ScreenId before = window().shown();
        Optional<ScreenId> screen = ScreenId.ofKind(document.kind());
        screen.ifPresent(window()::show); // it has to be there before it can take anything over
        try {
            if (screen.isPresent() && session.open(document)) {
                window().clearNotices();
            } else {
                window().show(before);
                window().say(Message.of("file.otherKind", name(file), document.kind()));
            }
        } catch (ContentProblem problem) {
            say(file, problem);
        }
    }

    private void say(Path file, Exception problem) {
        window().say(
                        switch (problem) {
                            case ContentProblem content ->
                                Message.of("file.notOpened", name(file), content.line(), content.why());
                            case FileProblem refused
                            when refused.kind() == FileProblem.Kind.NO_FILE ->
                                Message.of("file.notThere", file.toString());
                            case FileProblem refused
                            when refused.kind() == FileProblem.Kind.NO_PERMISSION ->
                                Message.of("file.notAllowed", file.toString());
                            default ->
                                Message.of("file.notRead", file.toString(), String.valueOf(problem.getMessage()));
                        });
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
