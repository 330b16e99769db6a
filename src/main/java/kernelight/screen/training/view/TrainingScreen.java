package kernelight.screen.training.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import kernelight.concurrent.PulseTimer;
import kernelight.network.model.ClassProbability;
import kernelight.network.model.NetworkNumber;
import kernelight.network.model.NetworkView;
import kernelight.network.view.NumberActions;
import kernelight.screen.Screen;
import kernelight.screen.ScreenActivity;
import kernelight.screen.ScreenHelp;
import kernelight.screen.training.batch.view.BatchView;
import kernelight.screen.training.gradients.view.GradientsCard;
import kernelight.screen.training.mistakes.view.MistakesCard;
import kernelight.screen.training.model.RunPhase;
import kernelight.screen.training.model.TrainingModel;
import kernelight.session.Persistent;
import kernelight.ui.component.DigitKeys;
import kernelight.ui.component.Heading;
import kernelight.ui.component.KeyGroup;
import kernelight.ui.component.PressedKey;
import kernelight.ui.component.ShownWhen;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/** The training screen: a network learns to read digits while the user watches. */
public final class TrainingScreen implements Screen {
    private static final ScreenHelp HELP = new ScreenHelp(
            "training.about",
            List.of(new KeyGroup(
                    "help.training",
                    List.of(
                            new KeyGroup.Hint("Space", "training.key.start"),
                            new KeyGroup.Hint("→, PgDn", "training.key.oneBatch"),
                            new KeyGroup.Hint("B", "training.key.takeApart"),
                            new KeyGroup.Hint("Home", "training.key.rewind"),
                            new KeyGroup.Hint("0 … 9", "training.key.watch")))));

    private static final String STYLES = Objects.requireNonNull(
                    TrainingScreen.class.getResource("/kernelight/assets/styles/training.css"))
            .toExternalForm();

    private final TrainingModel model;
    private final Heading heading;
    private final VBox settings;
    private final RunBar footer;
    private final TrainingStage stage;
    private final StackPane stageWithBatch;
    private final LowerParts lower;
    private final RunDisplay display;
    private final PulseTimer timer;
    private final DigitKeys digitKeys = new DigitKeys(Locale.getDefault());
    private boolean isShown;

    /**
     * @param reduceMotion whether the user wants reduced motion
     * @param askForFolder asks the user for a folder with MNIST, in front of a window
     * @param askForFile asks where to save a network, suggesting a name
     * @param explain receives the number of the network that was clicked
     */
    public TrainingScreen(
            TrainingModel model,
            Texts texts,
            ObservableValue<Palette> palette,
            BooleanSupplier reduceMotion,
            Function<Window, Optional<Path>> askForFolder,
            BiFunction<Window, String, Optional<Path>> askForFile,
            Consumer<NetworkNumber> explain) {
        this.model = model;
        CurveCard loss = new CurveCard(CurveKind.LOSS, texts, palette);
        CurveCard accuracy = new CurveCard(CurveKind.ACCURACY, texts, palette);
        WatchCard watch = new WatchCard(
                model.watch(),
                model.networkProperty().get(),
                texts,
                palette,
                new NumberActions(pointed -> {}, number -> explain.accept(number.number())));
        heading = new Heading(
                texts.bind("training.name"),
                texts.bind(
                        "training.subtitle",
                        model.networkProperty().map(NetworkView::name),
                        model.data()
                                .stateProperty()
                                .map(state -> model.data().loadedSource().ordinal())));
        lower = new LowerParts(
                watch,
                new MistakesCard(
                        model.mistakes(), texts, palette, image -> explain.accept(new ClassProbability(image.read()))),
                new GradientsCard(model.gradients(), texts, palette),
                texts);
        lower.shownProperty().subscribe(part -> watchLowerPart());
        stage = new TrainingStage(
                new ProblemBanner(model, texts), loss, accuracy, lower, new NoDataCard(model, texts, askForFolder));
        BatchView batch = new BatchView(
                model.batch(),
                texts,
                palette,
                (details, number) -> {
                    model.watch(details);
                    explain.accept(number);
                },
                this::learnFromBatch,
                model.run().phaseProperty().map(phase -> model.canStep()));
        ShownWhen.when(model.batch().openProperty(), batch);
        ShownWhen.when(model.batch().openProperty().not(), stage);
        stageWithBatch = new StackPane(stage, batch);
        stageWithBatch.setMinSize(0, 0);
        footer = new RunBar(model, texts, palette);
        settings = new VBox(
                22,
                new DataSection(model, texts, askForFolder),
                new ChoicesSection(model, texts),
                new TrainedSection(model, texts, askForFile),
                new NetworkSection(model, texts));
        settings.getChildren().forEach(section -> section.getStyleClass().add("section"));
        Stream.of(stageWithBatch, settings, footer)
                .forEach(part -> part.getStylesheets().add(STYLES));
        display = new RunDisplay(model, loss, accuracy, watch, footer, reduceMotion);
        timer = new PulseTimer(display::pulse);
        texts.languageProperty().subscribe(language -> display.languageChanged());
        model.run().phaseProperty().subscribe(phase -> stage.showData(phase != RunPhase.NO_DATA));
    }

    @Override
    public Node heading() {
        return heading;
    }

    @Override
    public Node stage() {
        return stageWithBatch;
    }

    @Override
    public Node settings() {
        return settings;
    }

    @Override
    public Node footer() {
        return footer;
    }

    @Override
    public void shown() {
        isShown = true;
        watchLowerPart();
        model.open();
        timer.start();
        stageWithBatch.requestFocus(); // so that Space starts the run instead of pressing the last button again
    }

    @Override
    public void hidden() {
        isShown = false;
        watchLowerPart();
        timer.stop();
    }

    /** Only what somebody looks at is computed. */
    private void watchLowerPart() {
        LowerPart part = lower.shownProperty().get();
        model.mistakes().watch(isShown && part == LowerPart.MISTAKES);
        model.gradients().watch(isShown && part == LowerPart.GRADIENTS);
    }

    @Override
    public Optional<Persistent> persistent() {
        return Optional.of(model.persistent());
    }

    @Override
    public ObservableValue<Optional<ScreenActivity>> activity() {
        return model.activity();
    }

    @Override
    public Optional<ScreenHelp> help() {
        return Optional.of(HELP);
    }

    @Override
    public void handleKey(KeyEvent key) {
        if (model.batch().openProperty().get() && actInBatch(key)) {
            key.consume();
            return;
        }
        switch (PressedKey.code(key)) {
            case B -> model.takeBatchApart();
            case SPACE -> model.startOrPause();
            case RIGHT, PAGE_DOWN -> model.oneBatch();
            case HOME -> model.rewind();
            default -> {
                if (!watchDigit(key)) {
                    return;
                }
            }
        }
        key.consume();
    }

    /** Handles a key while a batch is taken apart; returns whether it means something there. */
    private boolean actInBatch(KeyEvent key) {
        switch (PressedKey.code(key)) {
            case RIGHT, PAGE_DOWN -> {
                if (!model.batch().forward()) {
                    learnFromBatch();
                }
            }
            case LEFT, PAGE_UP -> model.batch().back();
            case ESCAPE, B -> model.batch().close();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Learns from the batch that was taken apart, and begins with the next one. */
    private void learnFromBatch() {
        if (model.canStep()) {
            model.oneBatch();
            model.batch().open();
        }
    }

    /** Keys 0 to 9 choose the digit that is watched. */
    private boolean watchDigit(KeyEvent key) {
        OptionalInt digit = digitKeys.digit(key);
        digit.ifPresent(model.watch()::choose);
        return digit.isPresent();
    }
}
