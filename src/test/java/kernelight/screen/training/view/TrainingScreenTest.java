package kernelight.screen.training.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
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
import kernelight.network.model.ClassProbability;
import kernelight.network.model.FilterWeight;
import kernelight.network.model.LayerCell;
import kernelight.network.model.NetworkNumber;
import kernelight.screen.MnistFolder;
import kernelight.screen.training.kept.model.KeptRunModel;
import kernelight.screen.training.mistakes.model.ImageSource;
import kernelight.screen.training.mistakes.model.ReadImage;
import kernelight.screen.training.model.DataState;
import kernelight.screen.training.model.Download;
import kernelight.screen.training.model.RealDigits;
import kernelight.screen.training.model.RunChoices;
import kernelight.screen.training.model.RunPhase;
import kernelight.screen.training.model.TrainingModel;
import kernelight.screen.training.model.TrainingThreads;
import kernelight.screen.training.model.WatchedDigit;
import kernelight.screen.training.moments.model.FilmExport;
import kernelight.screen.training.moments.model.MomentModel;
import kernelight.screen.training.pitfall.model.PitfallModel;
import kernelight.screen.training.runs.model.RunsModel;
import kernelight.screen.training.setup.model.AugmentationChoice;
import kernelight.shell.ScreenEntry;
import kernelight.shell.Shell;
import kernelight.trained.TrainedNetworks;
import kernelight.ui.component.PixelGrid;
import kernelight.ui.component.SeenFocus;
import kernelight.ui.file.FileDialogs;
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
        MomentModel moments = new MomentModel(model, background, new FxThread());
        TrainingScreen screen = new TrainingScreen(
                model,
                new PitfallModel(model, background, new FxThread()),
                new KeptRunModel(
                        model, folder.resolve("kept-run"), trainingThread, background, new FxThread(), notice -> {}),
                new RunHistory(
                        moments,
                        new RunsModel(
                                model.run(),
                                folder.resolve("runs.json"),
                                background,
                                new FxThread(),
                                notice -> {},
                                Instant::now),
                        new FilmExport(moments, background, new FxThread())),
                texts,
                themes.paletteProperty(),
                () -> false,
                window -> Optional.empty(),
                (window, name) -> Optional.of(folder.resolve(name + NetworkFile.EXTENSION)),
                new FileDialogs(texts),
                chosen::add,
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
        WaitForAsyncUtils.waitForFxEvents(); // what was handed over last still goes to the background
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
    void aCellOfTheMatrixOpensIntoItsDigitsAndOneOfThemIsExplained(FxRobot robot) throws TimeoutException {
        waitForPhase(RunPhase.READY);
        robot.clickOn("#one-batch");
        waitFor(() -> trained.arrivedProperty().get() != null);
        robot.clickOn("Mistakes");
        waitFor(() -> text("#mistakes-figure").contains("of 200 right"));
        ReadImage surest = model.mistakes().listedProperty().get().getFirst();
        Node matrix = scene.lookup("#training-matrix");
        tabTo(robot, matrix);
        for (int row = 0; row < surest.label(); row++) {
            robot.push(KeyCode.DOWN);
        }
        for (int column = 0; column < surest.read(); column++) {
            robot.push(KeyCode.RIGHT);
        }
        String cell = surest.labelName() + " read as " + surest.readName() + ": ";
        assertTrue(matrix.getAccessibleText().startsWith(cell), matrix.getAccessibleText());
        robot.push(KeyCode.ENTER);
        assertTrue(text("#mistakes-listed").startsWith(cell), text("#mistakes-listed"));
        Node gallery = scene.lookup("#mistakes-gallery");
        tabTo(robot, gallery);
        robot.push(KeyCode.RIGHT);
        assertTrue(gallery.getAccessibleText().startsWith(surest.labelName() + ", read as "));
        assertEquals(surest.index(), model.watch().watchedProperty().get().index(), "it is watched in every layer");
        robot.push(KeyCode.ENTER);
        assertEquals(new ClassProbability(surest.read()), chosen.getLast());
        robot.push(KeyCode.ESCAPE);
        assertTrue(text("#mistakes-listed").matches("[0-9]+ mistakes, the surest first"), text("#mistakes-listed"));
        assertTrue(matrix.isFocused());
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

    @Test
    void aBatchIsTakenApartByKeysAndThenLearned(FxRobot robot) throws TimeoutException {
        waitForPhase(RunPhase.READY);
        robot.push(KeyCode.B);
        waitFor(() -> text("#batch-title").equals("Batch 1"));
        robot.push(KeyCode.RIGHT);
        assertTrue(text("#batch-sentence").startsWith("Loss: "), text("#batch-sentence"));
        Button score = (Button) scene.lookup("#batch-view .number-button");
        robot.clickOn(score);
        assertEquals(LayerCell.of("F7", 0, 0, 0), chosen.getLast());
        assertEquals(ImageSource.TRAINING, model.watch().watchedProperty().get().source());
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        assertTrue(text("#batch-sentence").startsWith("Update: "), text("#batch-sentence"));
        robot.push(KeyCode.RIGHT);
        waitFor(() -> model.run().progressProperty().get().batches() == 1);
        waitFor(() -> text("#batch-title").equals("Batch 2"));
        assertTrue(text("#batch-sentence").startsWith("Forward: "), text("#batch-sentence"));
        robot.push(KeyCode.ESCAPE);
        assertFalse(scene.lookup("#batch-view").isVisible());
        robot.clickOn("Gradients");
        ListView<?> layers = (ListView<?>) scene.lookup("#gradient-layers");
        waitFor(() -> layers.getItems().size() == 5);
        assertTrue(text("#gradients-batch").startsWith("Batch 2, which comes next"), text("#gradients-batch"));
        tabTo(robot, layers);
        robot.push(KeyCode.DOWN);
        assertEquals("C3, filter 1 of 16", text("#gradients-part"));
    }

    @Test
    void onALargeScreenTheDigitStaysBesideWhatIsChosen(FxRobot robot) throws TimeoutException {
        waitForPhase(RunPhase.READY);
        Parent choice = (Parent) scene.lookup("#lower-part");
        Region lower = (Region) choice.getParent();
        ToggleButton gradients = (ToggleButton) choice.getChildrenUnmodifiable().getLast();
        robot.interact(() -> {
            lower.resize(1300, 420);
            lower.layout();
            assertTrue(scene.lookup(".watch-card").isVisible());
            assertTrue(scene.lookup(".mistakes-card").isVisible());
            gradients.fire();
            lower.layout(); // as with the next pulse, although nothing changes its size
            assertTrue(scene.lookup(".watch-card").isVisible());
            assertTrue(scene.lookup(".gradients-card").isVisible());
            assertFalse(scene.lookup(".mistakes-card").isVisible());
        });
    }

    /** The keyboard alone reaches it. */
    private static void tabTo(FxRobot robot, Node node) {
        for (int i = 0; i < 30 && !node.isFocused(); i++) {
            robot.push(KeyCode.TAB);
        }
        assertTrue(node.isFocused(), node + " is not reached by Tab");
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
        robot.interact(robot.lookup("More settings").<ToggleButton>query()::fire); // may be scrolled out of sight
        assertTrue(robot.lookup((Label label) -> label.getText().contains("on drawings of people"))
                .query()
                .isVisible());
        Hyperlink turnOn = robot.lookup("Learn with augmentation").queryAs(Hyperlink.class);
        assertTrue(turnOn.isVisible());
        robot.interact(turnOn::fire); // may be scrolled out of sight
        assertEquals(
                AugmentationChoice.USUAL,
                model.choices().more().augmentationProperty().get());
        assertFalse(turnOn.isVisible());
        robot.interact(() -> model.choices().more().augmentationProperty().set(AugmentationChoice.NONE));
        assertTrue(turnOn.isVisible());
    }

    @Test
    void whatGoesWrongIsSetUpShownAndUndone(FxRobot robot) throws TimeoutException {
        waitForPhase(RunPhase.READY);
        double rate = model.choices().learningRateProperty().get();
        MenuButton menu = robot.lookup("#pitfalls").query();
        assertFalse(robot.lookup("#pitfall-banner").query().isVisible());
        // By the menu's own entry, which may be scrolled out of sight.
        robot.interact(() -> menu.getItems().stream()
                .filter(item -> "pitfall-RATE_TOO_LARGE".equals(item.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
        assertTrue(robot.lookup("#pitfall-banner").query().isVisible());
        assertTrue(robot.lookup((Label label) -> label.getText().startsWith("SGD with a rate of 5"))
                .query()
                .isVisible());
        assertEquals(5, model.choices().learningRateProperty().get());
        waitForPhase(RunPhase.FINISHED); // of few digits, which show nothing yet
        robot.interact(robot.lookup("#pitfall-undo").<Button>query()::fire);
        assertFalse(robot.lookup("#pitfall-banner").query().isVisible());
        assertEquals(rate, model.choices().learningRateProperty().get());
        waitForPhase(RunPhase.READY);
        robot.clickOn("#play");
        waitForPhase(RunPhase.RUNNING);
        assertTrue(menu.isDisabled(), "a run of one's own is not disturbed");
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
