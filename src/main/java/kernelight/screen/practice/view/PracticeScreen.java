package kernelight.screen.practice.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import kernelight.concurrent.PulseTimer;
import kernelight.exercise.topic.ExerciseId;
import kernelight.screen.Screen;
import kernelight.screen.ScreenHelp;
import kernelight.screen.practice.model.Attempt;
import kernelight.screen.practice.model.PracticeModel;
import kernelight.screen.practice.model.ResultsModel;
import kernelight.screen.practice.model.SavedPractice;
import kernelight.screen.practice.model.WorksheetModel;
import kernelight.session.Persistent;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.Heading;
import kernelight.ui.component.IconButton;
import kernelight.ui.component.KeyGroup;
import kernelight.ui.component.PlaybackKeys;
import kernelight.ui.component.PressedKey;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Exercises without end: answered, checked, the mistake named, the way shown, and then new numbers. */
public final class PracticeScreen implements Screen {
    private static final String STYLES = "/kernelight/assets/styles/practice.css";

    private static final KeyGroup KEYS = new KeyGroup(
            "practice.help",
            List.of(
                    new KeyGroup.Hint("Enter", "practice.key.check"),
                    new KeyGroup.Hint("Tab, ← → ↑ ↓", "practice.key.move"),
                    new KeyGroup.Hint("Ctrl + H", "practice.key.hint"),
                    new KeyGroup.Hint("PgDn, PgUp", "practice.key.steps"),
                    new KeyGroup.Hint("N", "practice.key.next"),
                    new KeyGroup.Hint("Ctrl + Z", "help.key.undo"),
                    new KeyGroup.Hint("Ctrl + Shift + Z", "help.key.redo")));

    private final PracticeModel model;
    private final Node heading;
    private final WalkBar walkBar;
    private final PracticeStageView stage;
    private final PracticeSettings settings;
    private final RoundFooter footer;
    private final List<Node> tools;
    private final Persistent persistent;
    /** Counts the seconds of a test while it is seen. */
    private final PulseTimer timer;

    private boolean seen;

    /**
     * @param whereToSave asks where to save results, suggesting a name
     * @param whichFiles asks for the results of a class
     * @param whichFolder asks for the folder of a worksheet's files
     */
    public PracticeScreen(
            PracticeModel model,
            ResultsModel results,
            Texts texts,
            ObservableValue<Palette> palette,
            Preferences preferences,
            BiFunction<@Nullable Window, String, Optional<Path>> whereToSave,
            Function<@Nullable Window, List<Path>> whichFiles,
            WorksheetModel worksheets,
            Function<@Nullable Window, Optional<Path>> whichFolder) {
        this.model = model;
        heading = new Heading(
                texts.bind("practice.name"),
                Bindings.createStringBinding(
                        () -> subtitle(texts, model.now().attempt().id()),
                        model.stateProperty(),
                        texts.languageProperty()));
        walkBar = new WalkBar(model.stage().playerProperty(), texts, palette, preferences);
        stage = new PracticeStageView(
                model,
                results,
                new WorksheetPane(worksheets, texts, whichFolder),
                walkBar,
                texts,
                palette,
                preferences);
        settings = new PracticeSettings(model, texts, new ResultsBox(model, results, texts, whereToSave, whichFiles));
        Hyperlink make = new Hyperlink();
        make.textProperty().bind(texts.bind("practice.sheet.open"));
        make.setId("practice-sheet-open");
        Explanation.of(make, texts.bind("practice.sheet.open.explained"));
        make.setOnAction(event -> worksheets.open(
                model.now().attempt().id().topic(),
                texts.languageProperty().get().code()));
        settings.getChildren().add(make);
        worksheets.openProperty().subscribe(stage::showWorksheet);
        footer = new RoundFooter(model, texts);
        timer = new PulseTimer(seconds -> model.tick());
        IconButton undo = new IconButton(Feather.CORNER_UP_LEFT, texts.bind("common.undo"), model::undo);
        undo.disableProperty().bind(model.canUndoProperty().not());
        IconButton redo = new IconButton(Feather.CORNER_UP_RIGHT, texts.bind("common.redo"), model::redo);
        redo.disableProperty().bind(model.canRedoProperty().not());
        tools = List.of(undo, redo);
        persistent = new SavedPractice(model);
        for (Parent part : List.of(stage, settings, footer)) {
            part.getStylesheets()
                    .add(Objects.requireNonNull(PracticeScreen.class.getResource(STYLES), STYLES)
                            .toExternalForm());
        }
        model.stateProperty().subscribe(state -> show());
        results.gatheredProperty().subscribe(gathered -> stage.show(model.now()));
        texts.languageProperty().subscribe(language -> {
            stage.showAgain();
            show();
        });
        palette.subscribe(now -> stage.showAgain());
    }

    private static String subtitle(Texts texts, ExerciseId id) {
        return texts.get("practice.subtitle", texts.get(id.topic().title()), id.level());
    }

    private void show() {
        stage.show(model.now());
        settings.show(model.now());
        footer.show(model.now());
        runTimer();
    }

    private void runTimer() {
        if (seen && model.now().round().isTest()) {
            timer.start();
        } else {
            timer.stop();
        }
    }

    @Override
    public Node heading() {
        return heading;
    }

    @Override
    public List<Node> tools() {
        return tools;
    }

    @Override
    public Node stage() {
        return stage;
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
        seen = true;
        model.resumeTime();
        walkBar.setSeen(true);
        runTimer();
        stage.takeKeys();
    }

    @Override
    public void hidden() {
        seen = false;
        walkBar.setSeen(false);
        runTimer();
    }

    @Override
    public Optional<Persistent> persistent() {
        return Optional.of(persistent);
    }

    @Override
    public Optional<ScreenHelp> help() {
        return Optional.of(new ScreenHelp("practice.about", List.of(KEYS, PlaybackKeys.HELP)));
    }

    @Override
    public void takeKeys() {
        stage.takeKeys();
    }

    @Override
    public void handleKey(KeyEvent key) {
        Attempt attempt = model.now().attempt();
        KeyCode code = PressedKey.code(key);
        if (key.isShortcutDown() && code == KeyCode.Z) {
            if (key.isShiftDown()) {
                model.redo();
            } else {
                model.undo();
            }
            key.consume();
            return;
        }
        if (key.isShortcutDown() && code == KeyCode.H) {
            model.hint();
            key.consume();
            return;
        }
        if (key.isShortcutDown() || key.isAltDown()) {
            walkBar.handleKey(key);
            return;
        }
        switch (code) {
            case ENTER -> enter(attempt);
            case N -> model.next();
            case PAGE_DOWN -> onwards(attempt);
            case PAGE_UP -> model.previousStep();
            default -> {
                boolean isNumber = code.isDigitKey() || code == KeyCode.MINUS || code == KeyCode.SUBTRACT;
                if (!isNumber || !stage.beginAnswer()) { // what is typed then goes into the answer
                    walkBar.handleKey(key);
                }
                return;
            }
        }
        key.consume();
    }

    private void enter(Attempt attempt) {
        if (attempt.isOpen()) {
            stage.beginAnswer();
        } else {
            model.next();
        }
    }

    /** A clicker's key: through the steps of the solution, and then to the next question. */
    private void onwards(Attempt attempt) {
        if (attempt.hasNextStep()) {
            model.nextStep();
        } else if (!attempt.isOpen()) {
            model.next();
        }
    }
}
