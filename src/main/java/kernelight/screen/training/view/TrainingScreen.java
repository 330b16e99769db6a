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
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
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
import kernelight.screen.training.kept.model.KeptRunModel;
import kernelight.screen.training.kept.view.KeptRunBanner;
import kernelight.screen.training.mistakes.view.MistakesCard;
import kernelight.screen.training.model.RunPhase;
import kernelight.screen.training.model.TrainingModel;
import kernelight.screen.training.moments.model.MomentModel;
import kernelight.screen.training.moments.view.FilmSection;
import kernelight.screen.training.moments.view.GoOnSection;
import kernelight.screen.training.pitfall.model.PitfallModel;
import kernelight.screen.training.pitfall.view.PitfallBanner;
import kernelight.screen.training.runs.view.RunsSection;
import kernelight.screen.training.runs.view.RunsTable;
import kernelight.session.Persistent;
import kernelight.ui.component.DigitKeys;
import kernelight.ui.component.Heading;
import kernelight.ui.component.KeyGroup;
import kernelight.ui.component.PressedKey;
import kernelight.ui.component.ShownWhen;
import kernelight.ui.file.FileQuestions;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/** The training screen: a network learns to read digits while the user watches. */
public final class TrainingScreen implements Screen {
    private static final ScreenHelp HELP = new ScreenHelp(
            "training.about",
            List.of(
                    new KeyGroup(
                            "help.training",
                            List.of(
                                    new KeyGroup.Hint("Space", "training.key.start"),
                                    new KeyGroup.Hint("→, PgDn", "training.key.oneBatch"),
                                    new KeyGroup.Hint("B", "training.key.takeApart"),
                                    new KeyGroup.Hint("Home", "training.key.rewind"),
                                    new KeyGroup.Hint("0 … 9", "training.key.watch"))),
                    new KeyGroup(
                            "help.training.time",
                            List.of(
                                    new KeyGroup.Hint("→, ←", "training.key.time.batch"),
                                    new KeyGroup.Hint("PgDn, PgUp", "training.key.time.epoch"),
                                    new KeyGroup.Hint("Home, End", "training.key.time.ends")))));

    private static final String STYLES = Objects.requireNonNull(
                    TrainingScreen.class.getResource("/kernelight/assets/styles/training.css"))
            .toExternalForm();

    private final TrainingModel model;
    private final Heading heading;
    private final VBox settings;
    private final RunBar footer;
    private final CurvesCard curves;
    private final RunsTable table;
    private final TrainingStage stage;
    private final StackPane stageWithBatch;
    private final LowerParts lower;
    private final RunDisplay display;
    private final PulseTimer timer;
    private final DigitKeys digitKeys = new DigitKeys(Locale.getDefault());
    private boolean isShown;

    /**
     * @param pitfalls what goes wrong, as runs of the model show it
     * @param kept the run of an earlier start that can go on
     * @param history of the same model
     * @param reduceMotion whether the user wants reduced motion
     * @param askForFolder asks the user for a folder with MNIST, in front of a window
     * @param askForFile asks where to save a network, suggesting a name
     * @param files asks where to save anything else
     * @param explain receives the number of the network that was clicked
     * @param changeNetwork opens the layers of the chosen network in the editor
     */
    public TrainingScreen(
            TrainingModel model,
            PitfallModel pitfalls,
            KeptRunModel kept,
            RunHistory history,
            Texts texts,
            ObservableValue<Palette> palette,
            BooleanSupplier reduceMotion,
            Function<Window, Optional<Path>> askForFolder,
            BiFunction<Window, String, Optional<Path>> askForFile,
            FileQuestions files,
            Consumer<NetworkNumber> explain,
            Runnable changeNetwork) {
        this.model = model;
        MomentModel moments = history.moments();
        curves = new CurvesCard(moments, texts, palette);
        table = new RunsTable(history.runs(), texts, files);
        RunsSection runs = new RunsSection(model.run(), moments, history.runs(), texts, table::open);
        FilmSection film = new FilmSection(history.film(), history.runs(), texts, palette, files);
        GoOnSection goOn = new GoOnSection(moments, history.runs(), texts);
        WatchCard watch = new WatchCard(
                model.watch(),
                model.networkProperty().get(),
                texts,
                palette,
                new NumberActions(pointed -> {}, number -> explain.accept(number.number())));
        heading = new Heading(
                texts.bind("training.name"),
                texts.bind(
                        "training.subtitle", model.networkProperty().map(NetworkView::name), dataName(model, texts)));
        MomentHeader header = new MomentHeader(moments, texts);
        lower = new LowerParts(
                header,
                watch,
                new MistakesCard(
                        model.mistakes(), texts, palette, image -> explain.accept(new ClassProbability(image.read()))),
                new GradientsCard(model.gradients(), texts, palette),
                texts);
        lower.shownProperty().subscribe(part -> watchLowerPart());
        stage = new TrainingStage(
                new BannerStack(List.of(
                        new KeptRunBanner(
                                kept, texts, model.run().phaseProperty().map(RunPhase::isUnderWay)),
                        new PitfallBanner(pitfalls, texts, model::undoSetUp),
                        new EarlyEndCard(model.run(), texts),
                        new ProblemBanner(model, texts))),
                curves,
                lower,
                table,
                new NoDataCard(model, texts, askForFolder));
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
                runs,
                goOn,
                film,
                new DataSection(model, texts, palette, askForFolder),
                new ChoicesSection(model, texts, palette),
                new TrainedSection(model, texts, askForFile),
                new NetworkSection(model, texts, changeNetwork));
        settings.getChildren().forEach(section -> section.getStyleClass().add("section"));
        Stream.of(stageWithBatch, settings, footer)
                .forEach(part -> part.getStylesheets().add(STYLES));
        display = new RunDisplay(model, history, curves, watch, footer, new TrainingWords(texts), reduceMotion);
        display.onNumbers(header::showProgress);
        display.onNumbers(runs::showNumbers);
        display.onNumbers(goOn::show);
        display.onNumbers(film::show);
        timer = new PulseTimer(display::pulse);
        texts.languageProperty().subscribe(language -> display.languageChanged());
        model.run().phaseProperty().subscribe(phase -> stage.showData(phase != RunPhase.NO_DATA));
    }

    /** What is learned from, in the language of the window. */
    private static ObservableValue<String> dataName(TrainingModel model, Texts texts) {
        return Bindings.createStringBinding(
                () -> texts.get(model.data().name()),
                model.data().stateProperty(),
                model.data().sourceProperty(),
                texts.languageProperty());
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
        model.setSeen(true);
        timer.start();
        stageWithBatch.requestFocus(); // so that Space starts the run instead of pressing the last button again
    }

    @Override
    public void hidden() {
        isShown = false;
        watchLowerPart();
        model.setSeen(false);
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
        if (curves.handleKey(key)) {
            key.consume();
            return;
        }
        if (PressedKey.code(key) == KeyCode.ESCAPE && table.openProperty().get()) {
            table.openProperty().set(false);
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
        digit.ifPresent(model.watch()::chooseDigit);
        return digit.isPresent();
    }
}
