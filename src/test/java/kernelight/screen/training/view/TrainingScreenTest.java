package kernelight.screen.training.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kernelight.concurrent.Background;
import kernelight.concurrent.ComputePool;
import kernelight.concurrent.FxThread;
import kernelight.concurrent.TrainingThread;
import kernelight.data.DataFileException;
import kernelight.data.DataSource;
import kernelight.data.folder.FolderImages;
import kernelight.data.mnist.IdxBytes;
import kernelight.data.mnist.MnistLocation;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.training.TrainingSettings;
import kernelight.interchange.network.NetworkFile;
import kernelight.navigation.ScreenId;
import kernelight.network.model.FilterWeight;
import kernelight.network.model.LayerCell;
import kernelight.network.model.NetworkNumber;
import kernelight.screen.MnistFolder;
import kernelight.screen.training.model.DataState;
import kernelight.screen.training.model.Download;
import kernelight.screen.training.model.RealDigits;
import kernelight.screen.training.model.RunChoices;
import kernelight.screen.training.model.RunPhase;
import kernelight.screen.training.model.TrainingModel;
import kernelight.screen.training.model.TrainingThreads;
import kernelight.screen.training.model.WatchedDigit;
import kernelight.shell.ScreenEntry;
import kernelight.shell.Shell;
import kernelight.trained.TrainedNetworks;
import kernelight.ui.component.PixelGrid;
import kernelight.ui.component.SeenFocus;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Theme;
import kernelight.ui.theme.ThemeSwitch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The screen operated by mouse and keyboard, with generated digits, real threads and no MNIST. */
@ExtendWith(ApplicationExtension.class)
class TrainingScreenTest {
    @TempDir
    private Path folder;

    private final Background background = new Background("background");
    private final Background downloads = new Background("downloads");
    private final TrainingThread trainingThread = new TrainingThread();
    private final ComputePool pool = new ComputePool(1);
    private final AtomicInteger downloadsStarted = new AtomicInteger();
    private TrainedNetworks trained;
    private TrainingModel model;
    private Scene scene;
    private final List<NetworkNumber> chosen = new CopyOnWriteArrayList<>();

    /** Never delivers anything. */
    private final class Unreachable implements Download {
        @Override
        public boolean run(DoubleConsumer progress) throws IOException {
            downloadsStarted.incrementAndGet();
            throw DataFileException.of(Path.of("train-images"), "file.missing");
        }

        @Override
        public void cancel() {
            throw new AssertionError("nobody cancels here");
        }
    }

    @Start
    void start(Stage stage) {
        Texts texts = new Texts(Language.ENGLISH);
        ThemeSwitch themes = new ThemeSwitch(Theme.LIGHT);
        model = new TrainingModel(
                new RealDigits(640, 200),
                new MnistFolder(new MnistLocation(folder.resolve("mnist"), MnistLocation.NamedBy.CONVENTION)),
                to -> new Unreachable(),
                new TrainingThreads(trainingThread, background, downloads, new FxThread()),
                pool.runner(),
                trained = new TrainedNetworks(folder.resolve("trained"), background, new FxThread(), notice -> {}),
                () -> System.nanoTime() * 1e-9);
        TrainingScreen screen = new TrainingScreen(
                model,
                texts,
                themes.paletteProperty(),
                () -> false,
                window -> Optional.empty(),
                (window, name) -> Optional.of(folder.resolve(name + NetworkFile.EXTENSION)),
                chosen::add);
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
        downloads.close();
        background.close();
    }

    @Test
    void imagesOfTwelveClassesAreShownSwitchedAndLearned(FxRobot robot) throws TimeoutException, IOException {
        waitForPhase(RunPhase.READY);
        Path letters = writeLetters();
        robot.interact(() -> model.data().chooseFolder(letters));
        waitFor(() -> model.data().sourceProperty().get() == DataSource.OTHER);
        waitForPhase(RunPhase.READY);
        assertTrue(robot.lookup((Label label) -> label.getText().contains("12 classes"))
                .query()
                .isVisible());
        assertEquals(9, robot.lookup("#samples .pixel-grid").queryAll().size());

        assertTrue(robot.lookup("A – J").query().isVisible());
        robot.interact(() -> model.watch().choose(11));
        waitFor(() -> !robot.lookup("K – L").queryAll().isEmpty());

        robot.interact(() ->
                robot.lookup("How they are read").queryAs(ToggleButton.class).setSelected(true));
        robot.interact(() -> robot.lookup((ToggleButton button) -> "Inverted: yes".equals(button.getAccessibleText()))
                .queryAs(ToggleButton.class)
                .fire());
        waitFor(() -> model.data().stateProperty().get() instanceof DataState.Ready ready
                && ready.data().folder().filter(FolderImages::inverted).isPresent());
        waitForPhase(RunPhase.READY);
        robot.clickOn("#one-batch");
        waitFor(() -> text("#loss-training").matches("training [0-9.]+"));
    }

    /** Twelve letters, two images each for learning and one for testing. */
    private Path writeLetters() throws IOException {
        Path letters = Files.createDirectories(folder.resolve("letters"));
        byte[] labels = new byte[36];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i % 12);
        }
        Files.write(letters.resolve("some-images.idx3-ubyte"), IdxBytes.images(labels.length));
        Files.write(letters.resolve("some-labels.idx1-ubyte"), IdxBytes.of(labels, labels.length));
        Files.writeString(letters.resolve("classes.txt"), "A\nB\nC\nD\nE\nF\nG\nH\nI\nJ\nK\nL\n");
        return letters;
    }

    @Test
    void oneBatchOfGeneratedDigitsShowsItsLoss(FxRobot robot) throws TimeoutException {
        waitForPhase(RunPhase.READY);
        assertEquals("Ready to start", text("#run-place"));
        robot.clickOn("#one-batch");
        waitFor(() -> text("#loss-training").matches("training [0-9.]+"));
        assertEquals("Epoch 1 of 3", text("#run-place"));
        waitFor(() -> trained.arrivedProperty().get() != null);
        robot.push(KeyCode.RIGHT);
        waitFor(() -> model.run().progressProperty().get().batches() == 2);
        robot.push(KeyCode.HOME);
        waitForPhase(RunPhase.READY);
        waitFor(() -> text("#loss-training").isEmpty());
    }

    @Test
    void aResidualNetworkIsChosenTrainedAndLookedInto(FxRobot robot) throws TimeoutException {
        waitForPhase(RunPhase.READY);
        ComboBox<?> networks = robot.lookup("#network").queryAs(ComboBox.class);
        int residual = RunChoices.architectures().indexOf(Architecture.MINI_RESNET);
        robot.interact(() -> networks.getSelectionModel().select(residual));
        waitForPhase(RunPhase.READY);
        assertTrue(robot.lookup((Label label) -> label.getText().equals("mini-ResNet on generated digits"))
                .tryQuery()
                .isPresent());
        assertTrue(robot.lookup((Label label) -> label.getText().equals("layer3.0.downsample.0"))
                .tryQuery()
                .isPresent());
        robot.clickOn("#one-batch");
        waitFor(() -> text("#loss-training").matches("training [0-9.]+"));
        assertTrue(networks.isDisabled() || networks.getParent().getParent().isDisabled(), "a run is under way");
        robot.push(KeyCode.RIGHT);
        waitFor(() -> model.run().progressProperty().get().batches() == 2);
        waitFor(() -> trained.arrivedProperty().get() != null
                && trained.arrivedProperty().get().batches() == 2);

        ScrollPane layers = robot.lookup(".watched-layers").queryAs(ScrollPane.class);
        waitFor(() -> model.snapshots().snapshotProperty().get() != null
                && model.snapshots().snapshotProperty().get().batch() == 2);
        List<PixelGrid> grids = layers.lookupAll(".pixel-grid").stream()
                .map(PixelGrid.class::cast)
                .toList();
        PixelGrid filters = grids.stream()
                .min(Comparator.comparingDouble(grid -> grid.localToScene(0, 0).getX()))
                .orElseThrow();
        clickOnCorner(robot, filters);
        assertEquals(new FilterWeight("conv1", 0, 0, 0, 0, 0), chosen.getLast());
        robot.interact(() -> layers.setHvalue(1));
        PixelGrid units = grids.stream()
                .max(Comparator.comparingDouble(grid -> grid.localToScene(0, 0).getX()))
                .orElseThrow();
        clickOnCorner(robot, units);
        assertEquals(LayerCell.of("avgpool", 0, 0, 0), chosen.getLast());
        robot.interact(robot.lookup("Save …").queryButton()::fire); // may be scrolled out of sight
        waitFor(() ->
                folder.resolve("mini-resnet" + NetworkFile.EXTENSION).toFile().exists());
    }

    private static void clickOnCorner(FxRobot robot, PixelGrid grid) {
        Bounds bounds = grid.localToScreen(grid.getBoundsInLocal());
        robot.clickOn(bounds.getMinX() + 1, bounds.getMinY() + 1);
    }

    @Test
    void theArrowKeysChooseTheDigitThatIsWatched(FxRobot robot) throws TimeoutException {
        waitForPhase(RunPhase.READY);
        waitFor(() -> watchedLabel() == 3);
        List<Node> digits = List.copyOf(scene.getRoot().lookupAll(".digit-button"));
        robot.interact(() -> digits.get(3).requestFocus());
        robot.push(KeyCode.LEFT);
        assertEquals(2, watchedLabel());
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        assertEquals(4, watchedLabel());
    }

    @Test
    void upAndDownGoToTheDigitsAboveAndBelow(FxRobot robot) throws TimeoutException {
        waitForPhase(RunPhase.READY);
        waitFor(() -> watchedLabel() == 3);
        List<Node> digits = List.copyOf(scene.getRoot().lookupAll(".digit-button"));
        robot.interact(() -> digits.get(3).requestFocus());
        robot.push(KeyCode.DOWN);
        assertEquals(8, watchedLabel());
        assertTrue(digits.get(8).isFocused() && SeenFocus.isOn(digits.get(8)));
        robot.push(KeyCode.DOWN);
        assertEquals(8, watchedLabel(), "there is none below it");
        robot.push(KeyCode.LEFT).push(KeyCode.UP);
        assertEquals(2, watchedLabel());
        robot.push(KeyCode.UP);
        assertEquals(2, watchedLabel());
    }

    private int watchedLabel() {
        WatchedDigit watched = model.watch().watchedProperty().get();
        return watched == null ? -1 : watched.label();
    }

    @Test
    void aRunIsPausedMidwayAndGoesOnToItsEnd(FxRobot robot) throws Exception {
        waitForPhase(RunPhase.READY);
        robot.interact(() -> model.choices().epochsProperty().set(40));
        robot.clickOn("#play");
        waitFor(() -> model.run().progressProperty().get().batches() >= 5);
        robot.clickOn("#play");
        waitForPhase(RunPhase.PAUSED);
        long paused = model.run().progressProperty().get().batches();
        assertTrue(paused < 400, "paused only after the end");
        waitFor(() -> trained.arrivedProperty().get() != null); // it comes with one of the next pulses
        robot.clickOn("#stop");
        waitForPhase(RunPhase.STOPPED);
        assertTrue(trained.arrivedProperty().get().accuracy().isPresent());
        waitFor(() -> text("#run-accuracy").endsWith("%"));
        robot.interact(robot.lookup("Save …").queryButton()::fire); // may be scrolled out of sight
        waitFor(() -> folder.resolve("lenet-5" + NetworkFile.EXTENSION).toFile().exists());
        assertEquals(
                61_706,
                NetworkFile.read(folder.resolve("lenet-5" + NetworkFile.EXTENSION))
                        .network()
                        .parameterCount());
    }

    @Test
    void augmentationIsOfferedWithItsReasonAndTurnedOnWithOneClick(FxRobot robot) throws TimeoutException {
        waitForPhase(RunPhase.READY);
        assertTrue(robot.lookup((Label label) -> label.getText().contains("on drawings of people"))
                .query()
                .isVisible());
        Hyperlink turnOn = robot.lookup("Learn with augmentation").queryAs(Hyperlink.class);
        assertTrue(turnOn.isVisible());
        robot.interact(turnOn::fire); // may be scrolled out of sight
        assertTrue(model.choices().augmentProperty().get());
        assertFalse(turnOn.isVisible());
        robot.interact(() -> model.choices().augmentProperty().set(false));
        assertTrue(turnOn.isVisible());
    }

    @Test
    void withoutMnistItSaysSoAndFetchesNothingUnasked(FxRobot robot) throws TimeoutException {
        waitForPhase(RunPhase.READY);
        chooseMnistByKeys(robot);
        waitForPhase(RunPhase.NO_DATA);
        assertTrue(robot.lookup("MNIST is not on this computer").query().isVisible());
        assertTrue(scene.lookup("#play").isDisabled());
        assertEquals(0, downloadsStarted.get());
        robot.clickOn(".no-data .download-button");
        waitFor(() -> robot.lookup("train-images does not exist. Check the path.").queryAll().stream()
                .anyMatch(Node::isVisible));
        assertEquals(1, downloadsStarted.get());
        robot.clickOn("Use generated digits instead");
        waitForPhase(RunPhase.READY);
    }

    private static void chooseMnistByKeys(FxRobot robot) {
        ComboBox<?> sources = robot.lookup("#data-source").queryAs(ComboBox.class);
        robot.interact(sources::requestFocus);
        robot.type(KeyCode.UP); // MNIST stands before the generated digits
    }

    @Test
    void aRateThatIsTooLargeIsExplainedAndCorrectedWithOneClick(FxRobot robot) throws TimeoutException {
        waitForPhase(RunPhase.READY);
        robot.interact(() -> model.choices().learningRateProperty().set(1e30));
        robot.clickOn("#play");
        waitForPhase(RunPhase.DIVERGED);
        assertTrue(robot.lookup("The loss is not a number any more").query().isVisible());
        assertTrue(robot.lookup((Label label) -> label.getText().contains("not finite came out of"))
                .query()
                .isVisible());
        robot.clickOn("#way-out");
        waitForPhase(RunPhase.FINISHED); // it learns to the end
        TrainingSettings settings = model.run().settings().orElseThrow().training();
        assertEquals(settings.optimizer().usualLearningRate(), settings.learningRate());
        assertEquals(
                settings.learningRate(), model.choices().learningRateProperty().get());
        assertFalse(scene.lookup("#way-out").getParent().isVisible());
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
