package kernelight;

import java.util.Locale;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import kernelight.concurrent.Background;
import kernelight.concurrent.ComputePool;
import kernelight.concurrent.FxThread;
import kernelight.concurrent.TrainingThread;
import kernelight.data.UserFolders;
import kernelight.screen.CurrentNetwork;
import kernelight.shell.Shell;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Fonts;
import kernelight.ui.theme.ThemeSwitch;

/** The window: builds every object and connects them. */
public final class App extends Application {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double SMALLEST_WIDTH = 1100;
    private static final double SMALLEST_HEIGHT = 700;

    private final Background background = new Background("background");
    private final Background downloads = new Background("downloads");
    private final TrainingThread trainingThread = new TrainingThread();
    private final ComputePool computePool = ComputePool.ofAllCores();

    @Override
    public void start(Stage stage) {
        UserFolders folders = UserFolders.onThisMachine();
        ProblemLog log = new ProblemLog(folders.logs());
        Fonts.load();
        Preferences preferences = new Preferences();
        preferences.languageProperty().set(Language.of(Locale.getDefault()));
        new KeptPreferences(folders.settings().resolve("preferences.json"), background, log::record)
                .follow(preferences);
        Texts texts = new Texts(preferences.languageProperty().get());
        texts.languageProperty().bind(preferences.languageProperty());
        ThemeSwitch themes = new ThemeSwitch(preferences.themeProperty().get());
        themes.themeProperty().bind(preferences.themeProperty());
        themes.colorMapProperty().bind(preferences.colorMapProperty());
        AppParts parts = new AppParts(
                preferences,
                texts,
                themes,
                folders,
                background,
                downloads,
                trainingThread,
                computePool.runner(),
                new FxThread(),
                new CurrentNetwork());
        Shell shell = new Shell(texts, themes, preferences, ScreenCatalog.entries(parts));
        Thread.setDefaultUncaughtExceptionHandler(new UncaughtProblems(
                log::record,
                () -> Platform.runLater(() -> shell.notices().say(texts.get("common.unexpected", log.file())))));
        Scene scene = new Scene(shell, WIDTH, HEIGHT);
        themes.dress(scene);
        stage.setScene(scene);
        stage.titleProperty().bind(texts.bind("app.name"));
        stage.setMinWidth(SMALLEST_WIDTH);
        stage.setMinHeight(SMALLEST_HEIGHT);
        stage.show();
        WindowRehearsal.beginIfAskedFor(scene);
    }

    @Override
    public void stop() {
        trainingThread.close();
        computePool.close();
        downloads.close();
        background.close();
    }
}
