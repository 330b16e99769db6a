package kernelight.screen.training.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import kernelight.concurrent.Background;
import kernelight.concurrent.ComputePool;
import kernelight.concurrent.FxThread;
import kernelight.concurrent.TrainingThread;
import kernelight.data.mnist.MnistLocation;
import kernelight.export.model.ExportProgress;
import kernelight.navigation.ScreenId;
import kernelight.network.model.NetworkInput;
import kernelight.screen.MnistFolder;
import kernelight.screen.training.kept.model.KeptRunModel;
import kernelight.screen.training.model.RealDigits;
import kernelight.screen.training.model.RunPhase;
import kernelight.screen.training.model.TrainingModel;
import kernelight.screen.training.model.TrainingThreads;
import kernelight.screen.training.moments.model.FilmExport;
import kernelight.screen.training.moments.model.MomentModel;
import kernelight.screen.training.moments.model.MomentView;
import kernelight.screen.training.pitfall.model.PitfallModel;
import kernelight.screen.training.runs.model.RunsModel;
import kernelight.shell.ScreenEntry;
import kernelight.shell.Shell;
import kernelight.trained.TrainedNetworks;
import kernelight.ui.file.FileQuestions;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Theme;
import kernelight.ui.theme.ThemeSwitch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A run is gone back in, gone on from, compared and filmed, by mouse and keyboard, with real threads. */
@ExtendWith(ApplicationExtension.class)
class TimeMachineFlowTest {
    /** 640 digits in batches of 64. */
    private static final int EPOCH = 10;

    @TempDir
    private Path folder;

    private final Background background = new Background("background");
    private final Background replays = new Background("replays");
    private final TrainingThread trainingThread = new TrainingThread();
    private final ComputePool pool = new ComputePool(1);
    private TrainingModel model;
    private MomentModel moments;
    private RunsModel runs;
    private FilmExport film;
    private Scene scene;

    /** Answers with a file in the folder of the test. */
    private final class InFolder implements FileQuestions {
        @Override
        public Optional<Path> whereToSave(@Nullable Window window, String name, String extension) {
            return Optional.of(folder.resolve(name));
        }

        @Override
        public Optional<Path> whatToOpen(@Nullable Window window, List<String> extensions) {
            return Optional.empty();
        }
    }

    @Start
    void start(Stage stage) {
        FxThread fx = new FxThread();
        Texts texts = new Texts(Language.ENGLISH);
        ThemeSwitch themes = new ThemeSwitch(Theme.DARK);
        model = new TrainingModel(
                new RealDigits(64 * EPOCH, 200),
                new MnistFolder(new MnistLocation(folder.resolve("mnist"), MnistLocation.NamedBy.CONVENTION)),
                to -> {
                    throw new AssertionError("nothing is fetched here");
                },
                new TrainingThreads(trainingThread, background, background, fx),
                pool.runner(),
                new TrainedNetworks(folder.resolve("trained"), background, fx, notice -> {}),
                () -> System.nanoTime() * 1e-9);
        moments = new MomentModel(model, replays, fx);
        runs = new RunsModel(model.run(), folder.resolve("runs.json"), background, fx, notice -> {}, Instant::now);
        film = new FilmExport(moments, background, fx);
        TrainingScreen screen = new TrainingScreen(
                model,
                new PitfallModel(model, background, fx),
                new KeptRunModel(model, folder.resolve("kept-run"), trainingThread, background, fx, notice -> {}),
                new RunHistory(moments, runs, film),
                texts,
                themes.paletteProperty(),
                () -> false,
                window -> Optional.empty(),
                (window, name) -> Optional.empty(),
                new InFolder(),
                number -> {},
                () -> {});
        Shell shell = new Shell(
                texts,
                themes,
                new Preferences(),
                List.of(new ScreenEntry(ScreenId.TRAINING, Feather.ACTIVITY, () -> screen)));
        scene = new Scene(shell, 1000, 800);
        themes.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        trainingThread.close();
        pool.close();
        replays.close();
        WaitForAsyncUtils.waitForFxEvents(); // what was handed over last still goes to the background
        background.close();
    }

    @Test
    @DisplayName("train, go back by keys, see then, live and change, open the network of then, go on, compare")
    void goBackAndGoOn(FxRobot robot) throws TimeoutException {
        waitForPhase(RunPhase.READY);
        Node slider = scene.lookup("#time-slider");
        assertTrue(slider.isDisabled(), "there is nothing to go back to");
        robot.clickOn("#play");
        waitForPhase(RunPhase.FINISHED);
        waitFor(() -> !slider.isDisabled());

        robot.clickOn(slider);
        waitFor(() -> !moments.isNewest());
        robot.push(KeyCode.HOME);
        waitFor(() -> moments.shown() == 0);
        robot.push(KeyCode.PAGE_DOWN).push(KeyCode.RIGHT).push(KeyCode.RIGHT).push(KeyCode.LEFT);
        waitFor(() -> moments.shown() == EPOCH + 1);
        waitFor(() -> moments.pastProperty().get() != null
                && moments.pastProperty().get().batch() == EPOCH + 1);
        assertEquals("As it was at batch 11", text("#moment-title"));
        waitFor(() -> text("#loss-when").equals("at batch 11"));
        assertEquals(11.0, slider.queryAccessibleAttribute(AccessibleAttribute.VALUE));
        assertEquals("batch 11 of 30", slider.getAccessibleText());
        assertTrue(text("#loss-training").startsWith("training "));
        assertEquals(RunPhase.FINISHED, model.run().phaseProperty().get(), "keys of the axis do not rewind the run");

        robot.interact(toggle("change")::fire); // may be scrolled out of sight
        waitFor(() -> moments.seen() == MomentView.CHANGE);
        List<NetworkInput> inputs = new CopyOnWriteArrayList<>();
        robot.interact(() -> moments.requestInput(inputs::add));
        robot.interact(toggle("then")::fire);
        robot.interact(() -> moments.requestInput(inputs::add));
        waitFor(() -> inputs.size() == 2);
        assertFalse(
                Arrays.equals(
                        inputs.get(0).network().parameters().getFirst().values(),
                        inputs.get(1).network().parameters().getFirst().values()),
                "then is not now");

        robot.interact(() -> moments.branch().learningRateProperty().set(0.002));
        Button goOn = (Button) scene.lookup("#go-on");
        assertEquals("Go on from batch 11", goOn.getText());
        robot.interact(goOn::fire);
        waitFor(() -> model.run().curves().orElseThrow().firstBatch() == EPOCH + 1);
        waitForPhase(RunPhase.FINISHED);
        assertTrue(moments.isNewest());
        waitFor(
                () -> text("#run-differences")
                        .equals(
                                "Run 2 goes on from batch 11 of run 1. Only the learning rate differs: 0.02 in run 1, 0.002 here."));
        assertEquals(1, runs.comparedRuns().size());
        robot.interact(() -> ((CheckBox) scene.lookup(".compare-box")).fire());
        waitFor(() -> runs.comparedRuns().isEmpty());
    }

    @Test
    @DisplayName("a run is filmed, its table opened and saved, and a batch clicked in a chart")
    void filmAndTable(FxRobot robot) throws TimeoutException {
        waitForPhase(RunPhase.READY);
        robot.clickOn("#play");
        waitForPhase(RunPhase.FINISHED);
        robot.clickOn(scene.lookup(".curve"));
        waitFor(() -> !moments.isNewest());
        robot.push(KeyCode.END);
        waitFor(() -> moments.isNewest());
        waitFor(() ->
                scene.lookup("#film-gif") != null && scene.lookup("#film-gif").isVisible());
        robot.interact(() -> ((Hyperlink) scene.lookup("#film-gif")).fire());
        waitFor(() -> film.progressProperty().get() instanceof ExportProgress.Saved);
        assertTrue(folder.resolve("run-1.gif").toFile().length() > 10_000);
        robot.interact(() -> ((Hyperlink) scene.lookup("#film-png")).fire());
        waitFor(() -> film.progressProperty().get() instanceof ExportProgress.Saved(Path file)
                && file.toString().endsWith("png"));
        assertTrue(folder.resolve("run-1-031.png").toFile().exists(), "30 batches, and before the first");
        robot.interact(() -> ((Hyperlink) scene.lookup("#film-png")).fire());
        waitFor(() -> film.progressProperty().get() instanceof ExportProgress.Failed);

        robot.interact(() -> ((Hyperlink) scene.lookup("#all-runs")).fire());
        waitFor(() -> scene.lookup("#runs-table").isVisible());
        robot.clickOn("#save-runs");
        waitFor(() -> folder.resolve("runs.csv").toFile().exists());
        robot.push(KeyCode.ESCAPE);
        waitFor(() -> !scene.lookup("#runs-table").isVisible());
    }

    @Test
    @DisplayName("the film plays through the run and ends at the newest batch")
    void film(FxRobot robot) throws TimeoutException {
        waitForPhase(RunPhase.READY);
        robot.clickOn("#play");
        waitForPhase(RunPhase.FINISHED);
        waitFor(() -> !scene.lookup("#film").isDisabled());
        robot.clickOn("#film");
        waitFor(() -> moments.film().playingProperty().get() && moments.shown() > 2);
        waitFor(() -> !moments.film().playingProperty().get());
        assertTrue(moments.isNewest());
    }

    private ToggleButton toggle(String text) {
        return scene.lookup("#moment-view").lookupAll(".toggle-button").stream()
                .map(ToggleButton.class::cast)
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private void waitForPhase(RunPhase phase) throws TimeoutException {
        waitFor(() -> model.run().phaseProperty().get() == phase);
    }

    private static void waitFor(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String text(String selector) {
        return ((Labeled) scene.lookup(selector)).getText();
    }
}
