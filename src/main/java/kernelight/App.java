package kernelight;

import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import kernelight.concurrent.Background;
import kernelight.concurrent.ComputePool;
import kernelight.concurrent.DelayedExecutor;
import kernelight.concurrent.FxThread;
import kernelight.concurrent.TrainingThread;
import kernelight.data.UserFolders;
import kernelight.data.mnist.MnistLocation;
import kernelight.handwriting.OwnDigits;
import kernelight.lesson.model.RecentLessons;
import kernelight.measure.FirstFrame;
import kernelight.measure.FrameMark;
import kernelight.measure.WindowRehearsal;
import kernelight.navigation.Navigator;
import kernelight.navigation.OpenRequest;
import kernelight.navigation.ScreenId;
import kernelight.problem.ProblemLog;
import kernelight.problem.UncaughtProblems;
import kernelight.screen.CloseQuestions;
import kernelight.screen.CurrentNetwork;
import kernelight.screen.LearnedImages;
import kernelight.screen.MnistFolder;
import kernelight.session.SavedPreferences;
import kernelight.session.Session;
import kernelight.shell.FileOpening;
import kernelight.shell.FirstZoom;
import kernelight.shell.ScrolledWindow;
import kernelight.shell.Shell;
import kernelight.trained.TrainedNetworks;
import kernelight.ui.component.Choice;
import kernelight.ui.file.FileDialogs;
import kernelight.ui.file.FilePurpose;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Fonts;
import kernelight.ui.theme.ThemeSwitch;
import kernelight.words.LocalizedMessage;
import org.jspecify.annotations.Nullable;

/** The window: builds every object and connects them. */
public final class App extends Application {
    private static final int[] ICON_SIDES = {16, 32, 48, 128, 256};

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double SECONDS_UNTIL_SAVED = 0.5;

    private final Background background = new Background("background");
    private final Background downloads = new Background("downloads");
    private final Background maps = Background.behindWindow("maps");
    private final Background replays = Background.behindWindow("replays");
    private final Background exports = new Background("exports");
    private final Background trainedFiles = new Background("trained-files");
    private final Background ownFiles = new Background("own-digits");
    private final TrainingThread trainingThread = new TrainingThread();
    private final ComputePool computePool = ComputePool.behindWindow();
    private @Nullable Session session;
    private @Nullable TrainedNetworks trained;
    private @Nullable OwnDigits ownDigits;
    private @Nullable Shell shell;
    private @Nullable Lessons lessons;

    @Override
    public void start(Stage stage) {
        UserFolders folders = UserFolders.onThisMachine();
        ProblemLog log = new ProblemLog(folders.logs());
        Fonts.load();
        Preferences preferences = new Preferences();
        preferences.languageProperty().set(Language.of(Locale.getDefault()));
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        preferences.zoomProperty().set(FirstZoom.on(screen));
        new SavedPreferences(folders.settings().resolve("preferences.json"), background, log::record)
                .follow(preferences);
        Texts texts = new Texts(preferences.languageProperty().get());
        texts.languageProperty().bind(preferences.languageProperty());
        ThemeSwitch themes = new ThemeSwitch(preferences.themeProperty().get());
        themes.themeProperty().bind(preferences.themeProperty());
        themes.colorMapProperty().bind(preferences.colorMapProperty());
        FxThread fxThread = new FxThread();
        FileDialogs files = new FileDialogs(texts);
        Session restored = new Session(
                WindowRehearsal.session(folders),
                background,
                new DelayedExecutor(SECONDS_UNTIL_SAVED),
                notice -> fxThread.execute(() -> say(notice)));
        session = restored;
        for (FilePurpose purpose : FilePurpose.values()) {
            files.folderProperty(purpose).bindBidirectional(restored.folderProperty(purpose));
        }
        TrainedNetworks trainedHere = new TrainedNetworks(
                WindowRehearsal.trained(folders),
                trainedFiles,
                fxThread,
                notice -> fxThread.execute(() -> say(notice)));
        trainedHere.load();
        trained = trainedHere;
        OwnDigits drawn = new OwnDigits(
                WindowRehearsal.ownDigits(folders), ownFiles, fxThread, notice -> fxThread.execute(() -> say(notice)));
        ownDigits = drawn;
        Navigator navigator = new Navigator(restored, background, fxThread);
        WindowArguments arguments = WindowArguments.of(getParameters());
        MnistFolder mnist = new MnistFolder(mnist(arguments, folders));
        restored.register(mnist);
        RecentLessons recentLessons = new RecentLessons();
        restored.register(recentLessons);
        AppServices services = new AppServices(
                preferences,
                texts,
                themes,
                folders,
                mnist,
                ScreenCatalog.DIGITS,
                background,
                downloads,
                maps,
                trainingThread,
                replays,
                computePool.runner(),
                fxThread,
                new CurrentNetwork(),
                new SimpleObjectProperty<>(LearnedImages.DIGITS),
                trainedHere,
                drawn,
                ownFiles,
                restored,
                navigator,
                files,
                recentLessons,
                notice -> fxThread.execute(() -> say(notice)),
                new CloseQuestions(),
                exports);
        String lastScreen = restored.screenProperty().get();
        Shell window = new Shell(texts, themes, preferences, ScreenCatalog.entries(services));
        shell = window;
        themes.popupZoomProperty().bind(window.popupZoom());
        navigator.openIn(window);
        lessons = new Lessons(services, window);
        ScreenId.ofName(lastScreen).ifPresent(window::show);
        restored.screenProperty().bind(window.shownProperty().map(ScreenId::nameKey));
        Thread.setDefaultUncaughtExceptionHandler(new UncaughtProblems(
                log::record,
                () -> fxThread.execute(() ->
                        say(LocalizedMessage.of("common.unexpected", log.file().toString())))));
        double zoom = Math.max(1, preferences.zoomProperty().get());
        boolean isSmall = ScrolledWindow.isNeededOn(screen);
        Scene scene = new Scene(
                isSmall
                        ? new ScrolledWindow(window, preferences.presentingProperty(), themes.source()::refresh)
                        : window,
                Math.min(screen.getWidth(), WIDTH * zoom),
                Math.min(screen.getHeight(), HEIGHT * zoom));
        themes.apply(scene);
        new FileOpening(navigator, window, files).listenTo(scene);
        stage.setScene(scene);
        stage.titleProperty().bind(texts.bind("app.name"));
        for (int side : ICON_SIDES) {
            stage.getIcons()
                    .add(new Image(
                            App.class.getResourceAsStream("/kernelight/assets/icon/kernelight-" + side + ".png")));
        }
        stage.setMinWidth(Math.min(screen.getWidth(), ScrolledWindow.SMALLEST_WIDTH));
        stage.setMinHeight(Math.min(screen.getHeight(), ScrolledWindow.SMALLEST_HEIGHT));
        if (isSmall) { // its frame, too, has to lie on the screen
            stage.setX(screen.getMinX());
            stage.setY(screen.getMinY());
            stage.setWidth(screen.getWidth());
            stage.setHeight(screen.getHeight());
        }
        stage.setOnCloseRequest(request -> services.closing().question().ifPresent(question -> {
            request.consume();
            window.notices()
                    .ask(
                            question.sentence(),
                            List.of(
                                    closing(stage, texts, question.keep(), question.keeping()),
                                    closing(stage, texts, question.discard(), question.discarding())));
        }));
        stage.show();
        arguments
                .mnist()
                .filter(folder -> arguments.file().isEmpty())
                .ifPresent(folder -> window.show(ScreenId.TRAINING));
        if (arguments.present()) {
            preferences.presentingProperty().set(true);
        }
        arguments.file().ifPresent(file -> navigator.open(new OpenRequest.File(file)));
        WindowRehearsal.beginIfRequested(scene);
        FrameMark.showIfRequested(window);
        FirstFrame.reportIfRequested(scene);
    }

    /** An answer after which the window closes. */
    private static Choice closing(Stage stage, Texts texts, LocalizedMessage name, Runnable action) {
        return new Choice(texts.bind(name), () -> {
            action.run();
            stage.close();
        });
    }

    /** An environment variable that is no path is passed over; the training screen says where it looked. */
    private static MnistLocation mnist(WindowArguments arguments, UserFolders folders) {
        try {
            return MnistLocation.find(arguments.mnist(), System.getenv(), folders);
        } catch (InvalidPathException e) {
            return new MnistLocation(folders.mnist(), MnistLocation.NamedBy.CONVENTION);
        }
    }

    /** What was to be said before there was a window is said once there is one. */
    private void say(LocalizedMessage sentence) {
        if (shell != null) {
            shell.notices().say(sentence);
        }
    }

    @Override
    public void stop() {
        if (lessons != null) {
            lessons.close();
        }
        if (session != null) {
            session.close();
        }
        if (trained != null) {
            trained.runCloseHandlers();
        }
        trainingThread.close();
        if (trained != null) {
            trained.close();
        }
        trainedFiles.close();
        if (ownDigits != null) {
            ownDigits.close();
        }
        ownFiles.close();
        exports.close();
        maps.close();
        replays.close();
        computePool.close();
        downloads.close();
        background.close();
    }
}
