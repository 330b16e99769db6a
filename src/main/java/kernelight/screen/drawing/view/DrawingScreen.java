package kernelight.screen.drawing.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import kernelight.attribution.Score;
import kernelight.network.model.NetworkNumber;
import kernelight.network.model.ShownNumber;
import kernelight.network.view.NumberActions;
import kernelight.pad.model.Tool;
import kernelight.pad.view.PadColours;
import kernelight.pad.view.PadWithTools;
import kernelight.screen.Screen;
import kernelight.screen.ScreenHelp;
import kernelight.screen.drawing.model.DrawingModel;
import kernelight.screen.drawing.model.NetworkEntry;
import kernelight.screen.drawing.model.Reading;
import kernelight.screen.drawing.model.SavedDrawing;
import kernelight.session.Persistent;
import kernelight.ui.component.Heading;
import kernelight.ui.component.IconButton;
import kernelight.ui.component.KeyGroup;
import kernelight.ui.component.PressedKey;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import org.kordamp.ikonli.feather.Feather;

/** The drawing screen: draw a digit and see the output of every layer of a network. */
public final class DrawingScreen implements Screen {
    private static final ScreenHelp HELP = new ScreenHelp(
            "drawing.about",
            List.of(new KeyGroup(
                    "help.drawing",
                    List.of(
                            new KeyGroup.Hint("P", "pad.tool.pen.tip"),
                            new KeyGroup.Hint("E", "pad.tool.eraser.tip"),
                            new KeyGroup.Hint("Delete", "pad.tool.clear.tip"),
                            new KeyGroup.Hint("W", "drawing.why.tip"),
                            new KeyGroup.Hint("Ctrl + Z", "help.key.undo"),
                            new KeyGroup.Hint("Ctrl + Shift + Z", "help.key.redo")))));

    private static final String STYLES = "/kernelight/assets/styles/drawing.css";

    private final DrawingModel model;
    private final Texts texts;
    private final ObservableValue<Palette> palette;
    private final Consumer<Score> askWhy;
    private final Function<Window, Optional<Path>> askForFile;
    private final BiFunction<Window, String, Optional<Path>> askWhereToSave;
    private final Heading heading;
    private final DrawingStage stage;
    private final AnswerView answer;
    /** The same beside the stage in presentation mode, where there are no settings. */
    private final AnswerView presentedAnswer;

    private final VBox settings;
    private final DrawingFooter footer;
    private final List<Node> tools;
    private final Persistent persistent;

    /**
     * @param askForFile asks the user for a model file, in front of a window
     * @param askWhereToSave asks where to save a network, suggesting a name
     * @param explain receives the number of the network that was clicked
     * @param askWhy receives the score about which was asked why it is so
     */
    public DrawingScreen(
            DrawingModel model,
            Texts texts,
            ObservableValue<Palette> palette,
            Function<Window, Optional<Path>> askForFile,
            BiFunction<Window, String, Optional<Path>> askWhereToSave,
            Consumer<NetworkNumber> explain,
            Consumer<Score> askWhy) {
        this.model = model;
        this.askWhy = askWhy;
        this.texts = texts;
        this.palette = palette;
        this.askForFile = askForFile;
        this.askWhereToSave = askWhereToSave;
        ObjectProperty<Optional<ShownNumber>> pointed = new SimpleObjectProperty<>(Optional.empty());
        NumberActions numbers = new NumberActions(pointed::set, number -> explain.accept(number.number()));
        heading = new Heading(texts.bind("drawing.name"), texts.bind("drawing.subtitle"));
        stage = new DrawingStage(model, texts, palette, numbers, this::openFile);
        answer = new AnswerView(texts, explain, askWhy);
        presentedAnswer = new AnswerView(texts, explain, askWhy);
        settings = new VBox(answer, new NetworkPanel(model, texts, this::openFile, this::save));
        footer = new DrawingFooter(texts, pointed);
        List.of(stage, settings, presentedAnswer, footer).forEach(DrawingScreen::style);
        tools = List.of(
                historyButton(
                        new IconButton(Feather.CORNER_UP_LEFT, texts.bind("common.undo"), model.page()::undo),
                        model.page().undoableProperty()),
                historyButton(
                        new IconButton(Feather.CORNER_UP_RIGHT, texts.bind("common.redo"), model.page()::redo),
                        model.page().redoableProperty()));
        persistent = new SavedDrawing(model.page(), model.preprocessingProperty());
        model.readingProperty().subscribe(this::show);
        texts.languageProperty()
                .subscribe(language -> show(model.readingProperty().get()));
    }

    private static Node historyButton(IconButton button, ObservableValue<Boolean> possible) {
        button.disableProperty().bind(possible.map(is -> !is));
        return button;
    }

    private void openFile() {
        askForFile.apply(stage.getScene().getWindow()).ifPresent(model.networks()::open);
    }

    private void save(NetworkEntry entry) {
        askWhereToSave
                .apply(stage.getScene().getWindow(), entry.suggestedName())
                .ifPresent(file ->
                        entry.toSave().ifPresent(network -> model.saving().save(network, file)));
    }

    private void show(Reading reading) {
        stage.show(reading);
        answer.show(reading.answer());
        presentedAnswer.show(reading.answer());
        footer.show(reading);
    }

    /** A second pad for the same page, with its tools, to be drawn on where the stage is not shown. */
    public Region anotherPad() {
        DrawingWords words = new DrawingWords(texts);
        Region pad = new PadWithTools(
                model,
                texts.bind("drawing.pad.invitation"),
                Bindings.createStringBinding(
                        () -> words.spoken(model.readingProperty().get().answer()),
                        model.readingProperty(),
                        texts.languageProperty()),
                texts,
                palette,
                PadColours.THEME);
        style(pad);
        return pad;
    }

    private static void style(Parent part) {
        part.getStylesheets()
                .add(Objects.requireNonNull(DrawingScreen.class.getResource(STYLES), STYLES)
                        .toExternalForm());
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
    public Optional<Node> presentedAside() {
        return Optional.of(presentedAnswer);
    }

    @Override
    public Optional<Persistent> persistent() {
        return Optional.of(persistent);
    }

    @Override
    public Optional<ScreenHelp> help() {
        return Optional.of(HELP);
    }

    @Override
    public void handleKey(KeyEvent key) {
        if (act(key)) {
            key.consume();
        }
    }

    /** Handles a key; returns whether it means something on this screen. */
    private boolean act(KeyEvent key) {
        KeyCode code = PressedKey.code(key);
        if (key.isShortcutDown()) {
            if (code == KeyCode.Z && !key.isShiftDown()) {
                model.page().undo();
            } else if (code == KeyCode.Z || code == KeyCode.Y) {
                model.page().redo();
            } else {
                return false;
            }
            return true;
        }
        switch (code) {
            case DELETE, BACK_SPACE -> model.page().clear();
            case E -> model.pens().toolProperty().set(Tool.ERASER);
            case P -> model.pens().toolProperty().set(Tool.PEN);
            case W -> model.readingProperty().get().answer().question().ifPresent(askWhy);
            default -> {
                return false;
            }
        }
        return true;
    }
}
