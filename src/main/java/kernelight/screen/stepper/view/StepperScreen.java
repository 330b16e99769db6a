package kernelight.screen.stepper.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kernelight.concurrent.PulseTimer;
import kernelight.export.view.ExportServices;
import kernelight.export.view.ExportTool;
import kernelight.playback.Playback;
import kernelight.screen.Screen;
import kernelight.screen.ScreenHelp;
import kernelight.session.Persistent;
import kernelight.stage.layout.Sizing;
import kernelight.stage.player.DisplayOptions;
import kernelight.stage.player.HiddenOutputs;
import kernelight.stage.player.StagePlayer;
import kernelight.stage.quiz.view.QuizBar;
import kernelight.ui.component.IconButton;
import kernelight.ui.component.KeyGroup;
import kernelight.ui.component.LayoutBoundary;
import kernelight.ui.component.LockablePane;
import kernelight.ui.component.PlaybackBar;
import kernelight.ui.component.PlaybackKeys;
import kernelight.ui.component.PressedKey;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import kernelight.words.LocalizedMessage;
import org.kordamp.ikonli.feather.Feather;

/**
 * A screen that steps through a case: arranges its parts around the stage, and drives the playback by a timer.
 */
public final class StepperScreen implements Screen {
    private static final KeyGroup EDITING = new KeyGroup(
            "help.editing",
            List.of(
                    new KeyGroup.Hint("Enter, F2", "help.key.type"),
                    new KeyGroup.Hint("Ctrl + C", "help.key.copyTable"),
                    new KeyGroup.Hint("Ctrl + V", "help.key.pasteTable"),
                    new KeyGroup.Hint("Ctrl + Z", "help.key.undo"),
                    new KeyGroup.Hint("Ctrl + Shift + Z", "help.key.redo")));

    /** The size of the digits in the formula below the stage, in pixels; in presentation mode it is larger. */
    private static final double WORKED_SIZE = 22;

    private final StepperParts parts;
    private final PulseTimer timer;
    private final Node footer;
    private final ExportTool exportTool;
    private final QuizBar quizBar;
    private final Node stage;
    private final Node headline;
    private final List<Node> tools;
    private boolean visible;

    public StepperScreen(
            StepperParts parts,
            Texts texts,
            ObservableValue<Palette> palette,
            Preferences preferences,
            ExportServices exportServices) {
        this.parts = parts;
        StagePlayer player = parts.player();
        timer = new PulseTimer(player.playback()::advance);
        player.playback().reduceMotionProperty().bind(preferences.reduceMotionProperty());
        player.playback().unitProperty().bindBidirectional(preferences.playUnitProperty());
        footer = footer(
                new PlaybackBar(
                        texts,
                        player.playback(),
                        palette,
                        text(texts, player::targetCellName),
                        text(texts, player::step),
                        parts.units()),
                texts);
        exportTool = new ExportTool(
                texts,
                parts.export(),
                exportServices,
                parts.export().sizing().map(Sizing::controls),
                changesOfExport());
        headline = new HeadlineFormula(parts.size(), player.options().hidden(), texts, palette);
        SizeFormulas workedSize = new SizeFormulas(
                parts.size(),
                texts,
                palette,
                preferences.presentingProperty().map(presenting -> presenting ? HeadlineFormula.SIZE : WORKED_SIZE));
        quizBar = new QuizBar(parts.quiz(), workedSize, texts, parts.view()::requestFocus);
        BorderPane middle = new BorderPane(new LayoutBoundary(parts.view()));
        middle.setTop(new LockablePane("view", parts.viewBar()));
        RuleLine rules =
                new RuleLine(parts.rules(), parts.quiz().questionProperty().map(Optional::isPresent), texts);
        middle.setBottom(new VBox(rules, quizBar));
        stage = exportTool.over(middle, parts.view()::requestFocus);
        IconButton undo = new IconButton(Feather.CORNER_UP_LEFT, texts.bind("common.undo"), parts.undo());
        undo.disableProperty().bind(parts.history().canUndoProperty().not());
        IconButton redo = new IconButton(Feather.CORNER_UP_RIGHT, texts.bind("common.redo"), parts.redo());
        redo.disableProperty().bind(parts.history().canRedoProperty().not());
        tools = List.of(undo, redo, exportTool.button());
        player.playback().playingProperty().subscribe(() -> runTimer());
    }

    /** The properties whose changes change the exported picture, numbers or programs. */
    private ObservableValue<?>[] changesOfExport() {
        DisplayOptions options = parts.player().options();
        return Stream.concat(
                        parts.shownState().stream(),
                        Stream.of(
                                parts.view().widthProperty(),
                                parts.view().heightProperty(),
                                parts.export().sizing(),
                                parts.player().frameProperty(),
                                options.hidden(),
                                options.shaded(),
                                options.weightColors()))
                .toArray(ObservableValue<?>[]::new);
    }

    /**
     * The bar has a segment for each output, which would reveal the output's size; while a quiz asks for it, a sentence
     * is shown instead.
     */
    private Node footer(PlaybackBar playbackBar, Texts texts) {
        ObservableValue<Boolean> sizeAsked = parts.player().options().hidden().map(HiddenOutputs::size);
        Label why = new Label();
        why.textProperty().bind(texts.bind("predict.playback.hidden"));
        why.setWrapText(true);
        why.getStyleClass().add("muted");
        why.visibleProperty().bind(sizeAsked);
        playbackBar.visibleProperty().bind(sizeAsked.map(asked -> !asked));
        return new StackPane(playbackBar, why);
    }

    private ObservableValue<String> text(Texts texts, Supplier<LocalizedMessage> message) {
        return Bindings.createStringBinding(
                () -> texts.get(message.get()),
                parts.player().frameProperty(),
                parts.player().options().hidden(),
                texts.languageProperty());
    }

    private void runTimer() {
        if (visible && parts.player().playback().playingProperty().get()) {
            timer.start();
        } else {
            timer.stop();
        }
    }

    @Override
    public Node heading() {
        return parts.heading();
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
        return parts.settings();
    }

    @Override
    public Node footer() {
        return footer;
    }

    @Override
    public Optional<Node> presentedHeadline() {
        return Optional.of(headline);
    }

    @Override
    public void shown() {
        visible = true;
        runTimer();
    }

    @Override
    public void hidden() {
        visible = false;
        runTimer();
    }

    @Override
    public Optional<Persistent> persistent() {
        return Optional.of(parts.persistent());
    }

    @Override
    public Optional<Playback> playback() {
        return Optional.of(parts.player().playback());
    }

    @Override
    public void closeOpened() {
        exportTool.close();
        parts.quiz().end();
    }

    @Override
    public void lockNumbers(Optional<LocalizedMessage> why) {
        parts.numbers().lock(why);
    }

    @Override
    public Optional<ScreenHelp> help() {
        return Optional.of(new ScreenHelp(parts.about(), List.of(PlaybackKeys.HELP, EDITING, ExportTool.HELP)));
    }

    @Override
    public void takeKeys() {
        parts.view().requestFocus();
    }

    @Override
    public void handleKey(KeyEvent key) {
        if (key.isShortcutDown() && PressedKey.code(key) == KeyCode.Z) {
            if (key.isShiftDown()) {
                parts.redo().run();
            } else {
                parts.undo().run();
            }
            key.consume();
            return;
        }
        exportTool.handleKey(key);
        if (!key.isConsumed()) {
            parts.view().handleKey(key);
        }
        if (!key.isConsumed()) {
            quizBar.handleKey(key);
        }
        if (!key.isConsumed() && !parts.player().options().hidden().get().size()) {
            PlaybackKeys.handle(key, parts.player().playback());
        }
    }
}
