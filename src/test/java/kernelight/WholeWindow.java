package kernelight;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import kernelight.data.UserFolders;
import kernelight.data.mnist.MnistLocation;
import kernelight.data.own.TestDigits;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.training.BatchRunner;
import kernelight.files.json.JsonWriter;
import kernelight.handwriting.OwnDigits;
import kernelight.lesson.model.RecentLessons;
import kernelight.navigation.Navigator;
import kernelight.navigation.OpenRequest;
import kernelight.navigation.ScreenId;
import kernelight.screen.CloseQuestions;
import kernelight.screen.CurrentNetwork;
import kernelight.screen.LearnedImages;
import kernelight.screen.MnistFolder;
import kernelight.screen.training.model.Digits;
import kernelight.session.Session;
import kernelight.shell.Shell;
import kernelight.trained.TrainedNetworks;
import kernelight.ui.file.FileDialogs;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Fonts;
import kernelight.ui.theme.ThemeSwitch;

/** The whole window with all its screens, laid out at any size without being shown; everything on the FX thread. */
final class WholeWindow {
    private static final Digits DIGITS = new DigitsGeneratedOnce(ScreenCatalog.DIGITS);

    final Preferences preferences = new Preferences();
    final Shell shell;
    final Scene scene;
    private final OwnDigits own;
    private final Navigator navigator;
    private final Session session;

    /** @param home where the person's folders are */
    WholeWindow(Texts texts, Path home, double width, double height) {
        Fonts.load();
        ThemeSwitch themes = new ThemeSwitch(preferences.themeProperty().get());
        themes.themeProperty().bind(preferences.themeProperty());
        themes.colorMapProperty().bind(preferences.colorMapProperty());
        FileDialogs files = new FileDialogs(texts);
        session = new Session(home.resolve("last-session.json"), Runnable::run, work -> {}, notice -> {});
        navigator = new Navigator(session, Runnable::run, Runnable::run);
        UserFolders folders = new UserFolders(home.resolve("data"), home.resolve("settings"), home.resolve("logs"));
        own = new OwnDigits(folders.ownDigits(), Runnable::run, Runnable::run, notice -> {});
        AppServices parts = new AppServices(
                preferences,
                texts,
                themes,
                folders,
                new MnistFolder(MnistLocation.find(Optional.empty(), Map.of(), folders)),
                DIGITS,
                Runnable::run,
                Runnable::run,
                Runnable::run,
                Runnable::run,
                Runnable::run,
                BatchRunner.onCallingThread(),
                Runnable::run,
                new CurrentNetwork(),
                new SimpleObjectProperty<>(LearnedImages.DIGITS),
                new TrainedNetworks(home.resolve("trained"), Runnable::run, Runnable::run, notice -> {}),
                own,
                Runnable::run,
                session,
                navigator,
                files,
                new RecentLessons(),
                notice -> {},
                new CloseQuestions(),
                Runnable::run);
        shell = new Shell(texts, themes, preferences, ScreenCatalog.entries(parts));
        navigator.openIn(shell);
        new Lessons(parts, shell);
        scene = new Scene(shell, width, height);
        themes.apply(scene);
        layout();
    }

    /** The state of a screen, by the kind of its states, as it would be saved. */
    String state(String kind) {
        return JsonWriter.text(session.stateOf(kind).orElseThrow());
    }

    int screens() {
        return navigation().size();
    }

    /** Opens a screen with all its settings and lays it out. */
    void open(int screen) {
        ((ToggleButton) navigation().get(screen)).fire();
        nodes(shell)
                .filter(node -> node.getStyleClass().contains("section-toggle"))
                .toList()
                .forEach(node -> ((ToggleButton) node).setSelected(true));
        layout();
    }

    /** Opens a screen by itself, as in presentation mode. */
    void present(ScreenId screen) {
        shell.show(screen);
        layout();
    }

    /** Opens the person's handwriting in the place of the drawing, with some digits in it, one of them chosen. */
    void openHandwriting() {
        shell.show(ScreenId.DRAWING);
        layout();
        own.change(TestDigits.mirrored(24));
        ((Hyperlink) shell.lookup("#open-handwriting")).fire();
        layout();
        Node gallery = shell.lookup("#digit-gallery");
        gallery.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, false, false, false, false));
        layout();
    }

    /** Opens a network in the editor of one's own, with a layer in it that does not fit. */
    void openEditor() {
        navigator.open(new OpenRequest.Change(Architecture.MINI_INCEPTION.build()));
        layout();
        Node list = shell.lookup("#plan-list");
        for (KeyCode key : List.of(KeyCode.DOWN, KeyCode.DELETE, KeyCode.END, KeyCode.UP, KeyCode.DELETE)) {
            list.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
            layout();
        }
    }

    /** Opens the drawing screen and draws a digit, which the shipped network reads. */
    void draw() {
        shell.show(ScreenId.DRAWING);
        layout();
        Node pad = nodes(shell)
                .filter(node -> node.getStyleClass().contains("drawing-pad"))
                .findFirst()
                .orElseThrow();
        pad.fireEvent(stroke(pad, MouseEvent.MOUSE_PRESSED, 0.25, 0.2));
        pad.fireEvent(stroke(pad, MouseEvent.MOUSE_DRAGGED, 0.7, 0.2));
        pad.fireEvent(stroke(pad, MouseEvent.MOUSE_DRAGGED, 0.55, 0.5));
        pad.fireEvent(stroke(pad, MouseEvent.MOUSE_RELEASED, 0.4, 0.8));
        layout();
    }

    /** @param x the distance from the left edge of the pad, as a share of its width */
    private static MouseEvent stroke(Node pad, EventType<MouseEvent> type, double x, double y) {
        double left = x * pad.getLayoutBounds().getWidth();
        double top = y * pad.getLayoutBounds().getHeight();
        return new MouseEvent(
                type,
                left,
                top,
                left,
                top,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                type != MouseEvent.MOUSE_RELEASED,
                false,
                false,
                false,
                false,
                true,
                null);
    }

    /** Opens a number of what was drawn, or a question about it. */
    void open(OpenRequest request) {
        navigator.open(request);
        layout();
    }

    String name(int screen) {
        return ((ToggleButton) navigation().get(screen)).getText();
    }

    private List<Node> navigation() {
        return nodes(shell)
                .filter(node -> node instanceof ToggleButton
                        && node.getParent().getStyleClass().contains("navigation"))
                .toList();
    }

    /** What a window does sixty times a second; labels that wrap ask for a second round. */
    void layout() {
        for (int round = 0; round < 4; round++) {
            shell.applyCss();
            ((Region) shell).resize(scene.getWidth(), scene.getHeight());
            shell.layout();
        }
    }

    /** A node and everything in it that is to be seen. */
    static Stream<Node> nodes(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(WholeWindow::nodes))
                : Stream.of(node);
    }
}
