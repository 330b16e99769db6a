package kernelight.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import javafx.stage.Window;
import kernelight.cli.BenchReport;
import kernelight.concurrent.Background;
import kernelight.concurrent.FxThread;
import kernelight.concurrent.PulseTimer;
import kernelight.data.generated.GeneratedDigits;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.layer.Dense;
import kernelight.engine.network.Network;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;
import kernelight.export.view.ExportServices;
import kernelight.navigation.ScreenId;
import kernelight.plan.NetworkPlan;
import kernelight.screen.LearnedImages;
import kernelight.screen.Screen;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.screen.convolution.model.ConvolutionSetting;
import kernelight.screen.convolution.model.ConvolutionView;
import kernelight.screen.convolution.view.ConvolutionScreen;
import kernelight.screen.networks.editor.model.EditorModel;
import kernelight.screen.networks.editor.model.LayerSetting;
import kernelight.screen.networks.editor.view.EditorActions;
import kernelight.screen.networks.model.NetworksModel;
import kernelight.screen.networks.model.NetworksTab;
import kernelight.screen.networks.model.RunModel;
import kernelight.screen.networks.model.ShuffleModel;
import kernelight.screen.networks.model.SizeKey;
import kernelight.screen.networks.model.SizeKind;
import kernelight.screen.networks.view.NetworksScreen;
import kernelight.shell.ScreenEntry;
import kernelight.shell.Shell;
import kernelight.stage.player.OperationTables;
import kernelight.stage.player.StagePlayer;
import kernelight.stage.view.StageView;
import kernelight.ui.file.FileDialogs;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Fonts;
import kernelight.ui.theme.Theme;
import kernelight.ui.theme.ThemeSwitch;
import kernelight.walk.layer.LayerWalks;
import org.kordamp.ikonli.feather.Feather;

/**
 * Measures the response time of the convolution screen and the networks screen with their largest cases, and of another
 * filter on a picture of 1,024 x 1,024, in a window of 1920 x 1080: the time from an input event until the frame that
 * shows its effect is painted and handed to the window. Events are fired at the beginning of a JavaFX pulse, so the wait
 * for the next pulse (0 to 16.7 ms) is not included, and at most thirty times a second, as from a held key.
 */
public final class WindowBenchmark extends Application {
    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
    private static final int WARM_UP = 150;
    private static final int MEASURED = 300;
    private static final int LONG_SUM = 9216;

    private static BenchReport report;

    private final Random random = new Random(1);
    private final List<Action> actions = new ArrayList<>();
    private final Rectangle dot = new Rectangle(1, 1);
    private final Background background = new Background("benchmark");
    private final PulseTimer timer = new PulseTimer(seconds -> pulse());
    private final double[] times = new double[MEASURED];
    private int done;
    private boolean painting;
    private boolean resting;
    /** Whether the frame that is about to be painted has the effect of the action. */
    private boolean isInFrame;

    private long start;

    /**
     * A user action that is repeated and measured.
     *
     * @param isShown whether its effect is what the next frame shows; that of what is computed in the background comes later
     */
    private record Action(String name, Runnable prepare, Runnable once, BooleanSupplier isShown) {
        Action(String name, Runnable prepare, Runnable once) {
            this(name, prepare, once, () -> true);
        }
    }

    /** Opens the window, measures, prints the results and closes it; returns the exit code. */
    public static int run(BenchReport results) {
        report = results;
        if (System.getProperty("prism.order") == null) {
            System.setProperty("prism.order", "sw"); // software rendering, as on machines without a GPU
        }
        Application.launch(WindowBenchmark.class);
        return 0;
    }

    @Override
    public void start(Stage stage) {
        Fonts.load();
        Texts texts = new Texts(Language.ENGLISH);
        ThemeSwitch themes = new ThemeSwitch(Theme.LIGHT);
        Preferences preferences = new Preferences();
        ConvolutionModel model = new ConvolutionModel();
        Screen screen = ConvolutionScreen.of(
                model,
                texts,
                themes.paletteProperty(),
                preferences,
                new ExportServices(new FileDialogs(texts), Runnable::run, Runnable::run));
        FilterActions filterActions = new FilterActions();
        Screen filters = filterActions.screen(texts, themes, preferences);
        Shell shell = new Shell(
                texts,
                themes,
                preferences,
                List.of(
                        new ScreenEntry(ScreenId.CONVOLUTION, Feather.GRID, () -> screen),
                        new ScreenEntry(ScreenId.FILTERS, Feather.IMAGE, () -> filters)));
        Scene scene = new Scene(shell, WIDTH, HEIGHT);
        themes.apply(scene);
        dot.setManaged(false);
        shell.getChildren().add(dot);
        stage.setScene(scene);
        stage.show();
        actions.add(new Action("nothing", () -> {}, () -> {})); // the cost of a frame in which hardly anything changes
        addActions(scene, model, "wide", () -> wide(model));
        addActions(scene, model, "deep", () -> deep(model));
        for (ConvolutionView view :
                List.of(ConvolutionView.IM2COL, ConvolutionView.BACKWARD, ConvolutionView.TRANSPOSED)) {
            addActions(scene, model, "deep_" + view.name().toLowerCase(Locale.ROOT), () -> model.showView(view));
        }
        actions.add(filterAction(shell, filterActions, "3x3", filterActions::nextSmall));
        actions.add(filterAction(shell, filterActions, "15x15", filterActions::nextLarge));
        StagePlayer sum = longSum();
        actions.add(new Action(
                "long_sum_product",
                () -> showAlone(
                        scene,
                        themes,
                        new StageView(sum, texts, themes.paletteProperty(), preferences, "convolution.stage.help")),
                sum.playback()::nextMicroStep));
        addNetworkActions(scene, themes, texts, preferences);
        actions.getFirst().prepare().run();
        PaintedFrames.listen(scene, this::painted);
        timer.start();
    }

    private static Action filterAction(Shell shell, FilterActions filters, String size, Runnable once) {
        return new Action(
                "filter_" + size,
                () -> {
                    shell.show(ScreenId.FILTERS);
                    filters.open();
                },
                once,
                () -> filters.isShown(shell));
    }

    /** One channel with the largest padding: the most visible cells. */
    private static void wide(ConvolutionModel model) {
        model.setAll(ConvolutionSetting.Kind.INPUT, 16);
        model.setAll(ConvolutionSetting.Kind.FILTER, 7);
        model.setAll(ConvolutionSetting.Kind.PADDING, 12);
        model.numbers().randomize(kernelight.stage.edit.model.RandomNumbers.Purpose.INPUT);
        model.numbers().randomize(kernelight.stage.edit.model.RandomNumbers.Purpose.FILTER);
    }

    /** Four channels and four filters of a volume: the most products in a sum. */
    private static void deep(ConvolutionModel model) {
        model.setAll(ConvolutionSetting.Kind.PADDING, 3);
        model.set(ConvolutionSetting.CHANNELS, 4);
        model.set(ConvolutionSetting.FILTERS, 4);
        model.set(ConvolutionSetting.DIMENSIONS, 3);
        model.setAll(ConvolutionSetting.Kind.INPUT, 16);
        model.setAll(ConvolutionSetting.Kind.FILTER, 7);
        model.setAll(ConvolutionSetting.Kind.PADDING, 3);
    }

    /** A fully connected layer with as many inputs as AlexNet's first one, in the middle of a sum. */
    private static StagePlayer longSum() {
        Dense layer = new Dense(LONG_SUM, 2);
        Tensor input = Tensor.zeros(Shape.flat(LONG_SUM), 1);
        SplittableRandom numbers = new SplittableRandom(1);
        for (float[] values : List.of(layer.weights(), input.data())) {
            for (int index = 0; index < values.length; index++) {
                values[index] = (float) numbers.nextGaussian();
            }
        }
        StagePlayer player = new StagePlayer(new OperationTables(LayerWalks.of(layer, List.of(input))));
        player.playback().seek(LONG_SUM / 2);
        return player;
    }

    /** The largest network of the networks screen: its image smaller and larger, and from layer to layer. */
    private void addNetworkActions(Scene scene, ThemeSwitch themes, Texts texts, Preferences preferences) {
        NetworksModel model = new NetworksModel(
                background,
                new FxThread(),
                new RunModel(() -> GeneratedDigits.generate(1, 1), background, new FxThread()),
                new ShuffleModel(count -> GeneratedDigits.generate(count, 1), background, new FxThread()));
        model.choose(Architecture.RESNET50);
        Screen screen = new NetworksScreen(
                model,
                texts,
                themes.paletteProperty(),
                preferences,
                new ExportServices(new FileDialogs(texts), Runnable::run, Runnable::run),
                Optional::empty,
                window -> Optional.empty(),
                number -> {},
                new NoActions());
        SizeKey side = new SizeKey(Network.IMAGE, SizeKind.INPUT);
        actions.add(new Action(
                "resnet50_input",
                () -> {
                    HBox parts = new HBox(screen.stage(), screen.settings());
                    HBox.setHgrow(screen.stage(), Priority.ALWAYS);
                    showAlone(scene, themes, parts);
                },
                () -> model.set(side, 192 + (done % 2) * 32)));
        actions.add(new Action("resnet50_layer", () -> {}, () -> {
            if (model.playback().positionProperty().get() > 100) {
                model.playback().first();
            }
            model.playback().nextStep();
        }));
        EditorModel editor = model.own().editor();
        actions.add(new Action(
                "own_lenet5_filters",
                () -> {
                    model.tabProperty().set(NetworksTab.OWN);
                    editor.choose(editor.stateProperty().get().rows().get(1).place());
                },
                () -> editor.set(LayerSetting.FILTERS, 6 + done % 2)));
        actions.add(new Action(
                "own_resnet50_filters",
                () -> {
                    editor.start(Architecture.RESNET50.build());
                    editor.choose(editor.stateProperty().get().rows().get(1).place());
                },
                () -> editor.set(LayerSetting.PADDING, 3 + done % 2)));
    }

    /** An editor beside which there is nothing else. */
    private static final class NoActions implements EditorActions {
        @Override
        public void train(NetworkPlan plan) {}

        @Override
        public ObservableValue<LearnedImages> learned() {
            return new SimpleObjectProperty<>(LearnedImages.DIGITS);
        }

        @Override
        public Optional<Path> whichFile(Window window) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> whereToSave(Window window, String name) {
            return Optional.empty();
        }

        @Override
        public Network shown() {
            return Architecture.LENET5.build();
        }

        @Override
        public void show(Network own) {}
    }

    private void showAlone(Scene scene, ThemeSwitch themes, Node view) {
        Pane shell = (Pane) scene.getRoot();
        shell.getChildren().remove(dot);
        scene.setRoot(new StackPane(themes.source(), view, dot));
    }

    private void addActions(Scene scene, ConvolutionModel model, String name, Runnable prepare) {
        Node scrubBar = scene.getRoot().lookup(".scrub-bar");
        Node canvas = scene.getRoot().lookup(".stage-canvas");
        Runnable middle =
                () -> model.player().playback().seek(model.player().walk().length() / 2);
        actions.add(new Action(
                name + "_product",
                () -> {
                    prepare.run();
                    middle.run();
                },
                () -> press(scene, true)));
        actions.add(new Action(name + "_step", middle, () -> press(scene, false)));
        actions.add(new Action(name + "_scrub", middle, () -> mouse(scrubBar, MouseEvent.MOUSE_DRAGGED)));
        actions.add(new Action(name + "_hover", middle, () -> mouse(canvas, MouseEvent.MOUSE_MOVED)));
    }

    private static void press(Scene scene, boolean control) {
        Event.fireEvent(
                scene.getRoot(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, false, control, false, false));
    }

    private void mouse(Node node, javafx.event.EventType<MouseEvent> type) {
        double x = random.nextDouble() * node.getLayoutBounds().getWidth();
        double y = random.nextDouble() * node.getLayoutBounds().getHeight();
        boolean down = type == MouseEvent.MOUSE_DRAGGED;
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        x,
                        y,
                        x,
                        y,
                        down ? MouseButton.PRIMARY : MouseButton.NONE,
                        0,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null));
    }

    private void pulse() {
        if (painting) {
            isInFrame = actions.getFirst().isShown().getAsBoolean();
            toggleDot();
            return;
        }
        if (resting) { // allows for one more frame that the last event may have caused
            resting = false;
            return;
        }
        painting = true;
        toggleDot();
        start = System.nanoTime();
        actions.getFirst().once().run();
        isInFrame = actions.getFirst().isShown().getAsBoolean();
    }

    /** Makes sure that every event causes a frame. */
    private void toggleDot() {
        dot.setOpacity(dot.getOpacity() == 1 ? 0.5 : 1);
    }

    private void painted() {
        if (painting && isInFrame) {
            painting = false;
            resting = true;
            record((System.nanoTime() - start) * 1e-6);
        }
    }

    private void record(double milliseconds) {
        if (done >= WARM_UP) {
            times[done - WARM_UP] = milliseconds;
        }
        done++;
        if (done < WARM_UP + MEASURED) {
            return;
        }
        Arrays.sort(times);
        String name = "ui_" + actions.removeFirst().name();
        report.print(name + "_p50", times[MEASURED / 2], "ms");
        report.print(name + "_p95", times[MEASURED * 95 / 100], "ms");
        report.print(name + "_p99", times[MEASURED * 99 / 100], "ms");
        done = 0;
        if (actions.isEmpty()) {
            timer.stop();
            background.close();
            Platform.exit();
        } else {
            actions.getFirst().prepare().run();
        }
    }
}
