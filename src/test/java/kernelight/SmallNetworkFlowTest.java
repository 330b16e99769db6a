package kernelight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.stage.Stage;
import kernelight.concurrent.Background;
import kernelight.concurrent.ComputePool;
import kernelight.concurrent.FxThread;
import kernelight.concurrent.TrainingThread;
import kernelight.data.mnist.MnistLocation;
import kernelight.engine.architecture.Architecture;
import kernelight.navigation.ScreenId;
import kernelight.network.model.LayerCell;
import kernelight.network.model.NetworkNumber;
import kernelight.network.model.NetworkView;
import kernelight.screen.CurrentNetwork;
import kernelight.screen.MnistFolder;
import kernelight.screen.drawing.TestNetworks;
import kernelight.screen.drawing.model.DrawingModel;
import kernelight.screen.drawing.view.DrawingScreen;
import kernelight.screen.training.kept.model.KeptRunModel;
import kernelight.screen.training.model.RealDigits;
import kernelight.screen.training.model.RunChoices;
import kernelight.screen.training.model.RunPhase;
import kernelight.screen.training.model.TrainingModel;
import kernelight.screen.training.model.TrainingThreads;
import kernelight.screen.training.moments.model.FilmExport;
import kernelight.screen.training.moments.model.MomentModel;
import kernelight.screen.training.pitfall.model.PitfallModel;
import kernelight.screen.training.runs.model.RunsModel;
import kernelight.screen.training.view.RunHistory;
import kernelight.screen.training.view.TrainingScreen;
import kernelight.shell.ScreenEntry;
import kernelight.shell.Shell;
import kernelight.trained.TrainedNetworks;
import kernelight.ui.component.PixelGrid;
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

/** A network other than LeNet-5 on its way from one screen to the other, with generated digits and real threads. */
@ExtendWith(ApplicationExtension.class)
class SmallNetworkFlowTest {
    @TempDir
    private Path folder;

    private final Background background = new Background("background");
    private final TrainingThread trainingThread = new TrainingThread();
    private final ComputePool pool = new ComputePool(1);
    private final List<NetworkNumber> chosen = new CopyOnWriteArrayList<>();
    private TrainingModel training;
    private DrawingModel drawing;
    private Shell shell;
    private Scene scene;

    @Start
    void start(Stage stage) {
        Texts texts = new Texts(Language.ENGLISH);
        ThemeSwitch themes = new ThemeSwitch(Theme.LIGHT);
        TrainedNetworks trained =
                new TrainedNetworks(folder.resolve("trained"), background, new FxThread(), notice -> {});
        training = new TrainingModel(
                new RealDigits(64, 20),
                new MnistFolder(new MnistLocation(folder.resolve("mnist"), MnistLocation.NamedBy.CONVENTION)),
                to -> {
                    throw new AssertionError("nothing is fetched here");
                },
                new TrainingThreads(trainingThread, background, background, new FxThread()),
                pool.runner(),
                trained,
                () -> System.nanoTime() * 1e-9);
        drawing =
                new DrawingModel(new CurrentNetwork(), TestNetworks.files(folder), trained, background, new FxThread());
        drawing.networks().readShipped();
        MomentModel moments = new MomentModel(training, background, new FxThread());
        TrainingScreen trainingScreen = new TrainingScreen(
                training,
                new PitfallModel(training, background, new FxThread()),
                new KeptRunModel(
                        training, folder.resolve("kept-run"), trainingThread, background, new FxThread(), notice -> {}),
                new RunHistory(
                        moments,
                        new RunsModel(
                                training.run(),
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
                (window, name) -> Optional.empty(),
                new FileDialogs(texts),
                chosen::add,
                () -> {});
        DrawingScreen drawingScreen = new DrawingScreen(
                drawing,
                texts,
                themes.paletteProperty(),
                window -> Optional.empty(),
                (window, name) -> Optional.empty(),
                chosen::add,
                score -> {});
        shell = new Shell(
                texts,
                themes,
                new Preferences(),
                List.of(
                        new ScreenEntry(ScreenId.TRAINING, Feather.ACTIVITY, () -> trainingScreen),
                        new ScreenEntry(ScreenId.DRAWING, Feather.EDIT_3, () -> drawingScreen)));
        scene = new Scene(shell, 1000, 700);
        themes.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        trainingThread.close();
        pool.close();
        WaitForAsyncUtils.waitForFxEvents(); // what was handed over last still goes to the background
        background.close();
    }

    @Test
    void aResidualNetworkThatIsTrainedReadsADrawingAndTellsWhichNumberIsClicked(FxRobot robot) throws TimeoutException {
        waitFor(() -> training.run().phaseProperty().get() == RunPhase.READY
                && drawing.networks().network().isPresent());
        ComboBox<?> networks = robot.lookup("#network").queryAs(ComboBox.class);
        int residual = RunChoices.architectures().indexOf(Architecture.MINI_RESNET);
        robot.interact(() -> {
            networks.getSelectionModel().select(residual);
            training.choices().batchSizeProperty().set(8);
        });
        robot.clickOn("#one-batch");
        waitFor(() -> training.run().progressProperty().get().batches() == 1);
        robot.clickOn("#one-batch");
        waitFor(() -> training.run().progressProperty().get().batches() == 2);
        waitFor(() -> drawing.networks().newsProperty().get().isPresent());

        robot.clickOn("Drawing");
        robot.interact(drawing.networks()::switchOver); // the shipped one goes on where nothing was learned yet
        Node pad = scene.lookup("#pad");
        robot.drag(pad).moveBy(20, 30).moveBy(-10, 40).drop();
        NetworkView view = NetworkView.of(Architecture.MINI_RESNET.build());
        waitFor(() -> drawing.readingProperty().get().network().equals(Optional.of(view))
                && drawing.readingProperty().get().snapshot().isPresent());

        PixelGrid first = scene.lookup(".feature-maps").lookupAll(".pixel-grid").stream()
                .map(PixelGrid.class::cast)
                .min(Comparator.comparingDouble(Node::getLayoutY))
                .orElseThrow();
        Bounds bounds = first.localToScreen(first.getBoundsInLocal());
        robot.clickOn(bounds.getMinX() + 1, bounds.getMinY() + 1);
        LayerCell corner = view.layer("conv1").cell(0, 0, 0);
        assertEquals(List.of(corner), chosen);
        assertTrue(robot.lookup("#probe").queryLabeled().getText().startsWith("conv1, map 1, row 1, column 1: "));
    }

    private static void waitFor(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
