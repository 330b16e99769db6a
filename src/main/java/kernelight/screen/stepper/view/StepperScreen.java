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
import kernelight.concurrent.PulseTimer;
import kernelight.screen.Screen;
import kernelight.screen.ScreenHelp;
import kernelight.stage.player.Hidden;
import kernelight.stage.quiz.model.QuizModel;
import kernelight.screen.stageroom.model.StageRoomModel;
import kernelight.session.Kept;
import kernelight.stage.layout.Sizing;
import kernelight.stage.paint.StageColors;
import kernelight.stage.sheet.Narration;
import kernelight.stage.view.StageView;
import kernelight.takeaway.view.TakeAway;
import kernelight.takeaway.view.TakeAwayParts;
import kernelight.ui.component.IconButton;
import kernelight.ui.component.KeyGroup;
import kernelight.ui.component.LayoutBoundary;
import kernelight.ui.component.PlaybackBar;
import kernelight.ui.component.PlaybackKeys;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import kernelight.words.Message;
import org.kordamp.ikonli.feather.Feather;
import kernelight.stage.export.StageExport;
import kernelight.stage.quiz.view.QuizBar;

/** A screen with a stage: connects its model with the views that all such screens have, and the clock with its playback. */
public abstract class StepperScreen implements Screen {
    private static final KeyGroup EDITING = new KeyGroup(
            "help.editing",
            List.of(
                    new KeyGroup.Hint("Enter, F2", "help.key.type"),
                    new KeyGroup.Hint("Ctrl + C", "help.key.copyTable"),
                    new KeyGroup.Hint("Ctrl + V", "help.key.pasteTable"),
                    new KeyGroup.Hint("Ctrl + Z", "help.key.undo"),
                    new KeyGroup.Hint("Ctrl + Shift + Z", "help.key.redo")));

    private final StageRoomModel<?, ?> model;
    private final Kept kept;
    private final Texts texts;
    private final PulseTimer timer;
    private final StageParts parts;
    private final Node footer;
    private final TakeAway takeAway;
    private final QuizBar predictBar;
    private final Node stage;
    private final List<Node> tools;
    private boolean visible;

    /**
     * What a screen with a stage puts around it.
     *
     * @param view the stage itself
     * @param viewBar above the stage
     * @param about the key of what the help sheet says of the screen
     */
    public record StageParts(
            StageView view, Node viewBar, Node heading, Node settings, StageExport contents, String about) {}

    protected StepperScreen(
            StageRoomModel<?, ?> model,
            Kept kept,
            QuizModel predict,
            StageParts parts,
            Texts texts,
            ObservableValue<Palette> palette,
            Preferences preferences,
            TakeAwayParts takeAwayParts) {
        this.model = model;
        this.kept = kept;
        this.parts = parts;
        this.texts = texts;
        timer = new PulseTimer(model.playback()::advance);
        model.playback().reduceMotionProperty().bind(preferences.reduceMotionProperty());
        model.soFarProperty().bind(texts.bind("stage.soFar"));
        PlaybackBar playbackBar = new PlaybackBar(
                texts,
                model.playback(),
                palette,
                said(() -> Narration.place(
                        model.target(), model.frameProperty().get().target())),
                said(model::step));
        footer = footer(playbackBar);
        takeAway = new TakeAway(
                texts,
                parts.contents(),
                takeAwayParts,
                parts.contents().sizing().map(Sizing::controls),
                Stream.concat(
                                model.whatIsAskedAbout().stream(),
                                Stream.of(
                                        parts.view().widthProperty(),
                                        parts.view().heightProperty(),
                                        parts.contents().sizing(),
                                        model.frameProperty(),
                                        model.hiddenProperty(),
                                        model.shadedProperty(),
                                        model.weightColorsProperty()))
                        .toArray(ObservableValue<?>[]::new));
        BorderPane middle = new BorderPane(new LayoutBoundary(parts.view()));
        middle.setTop(parts.viewBar());
        predictBar = new QuizBar(predict, model.sizeFacts(), texts, palette, parts.view()::requestFocus);
        middle.setBottom(predictBar);
        stage = takeAway.over(middle, parts.view()::requestFocus);
        IconButton undo = new IconButton(Feather.CORNER_UP_LEFT, texts.bind("common.undo"), model::undo);
        undo.disableProperty().bind(model.canUndoProperty().not());
        IconButton redo = new IconButton(Feather.CORNER_UP_RIGHT, texts.bind("common.redo"), model::redo);
        redo.disableProperty().bind(model.canRedoProperty().not());
        tools = List.of(undo, redo, takeAway.button());
        model.playback().playingProperty().subscribe(() -> runTimer());
    }

    /** The bar's ticks are the outputs, counted: where their size is asked for, it is said why there is none. */
    private Node footer(PlaybackBar playbackBar) {
        ObservableValue<Boolean> sizeAsked = model.hiddenProperty().map(Hidden::size);
        Label why = new Label();
        why.textProperty().bind(texts.bind("predict.playback.hidden"));
        why.setWrapText(true);
        why.getStyleClass().add("muted");
        why.visibleProperty().bind(sizeAsked);
        playbackBar.visibleProperty().bind(sizeAsked.map(asked -> !asked));
        return new StackPane(playbackBar, why);
    }

    /** Numbers that a hall can read while the window presents. */
    protected static ObservableValue<Sizing> sizing(Preferences preferences) {
        return preferences.presentingProperty().map(presenting -> presenting ? Sizing.HALL : Sizing.DESK);
    }

    /** @param help the key of what a screen reader says the stage is for */
    protected static StageView stageView(
            StageRoomModel<?, ?> model,
            Texts texts,
            ObservableValue<Palette> palette,
            Preferences preferences,
            String help) {
        return new StageView(model, texts, palette.map(StageColors::new), sizing(preferences), texts.bind(help));
    }

    private ObservableValue<String> said(Supplier<Message> message) {
        return Bindings.createStringBinding(
                () -> texts.get(message.get()),
                model.frameProperty(),
                model.hiddenProperty(),
                texts.languageProperty());
    }

    private void runTimer() {
        if (visible && model.playback().playingProperty().get()) {
            timer.start();
        } else {
            timer.stop();
        }
    }

    @Override
    public final Node heading() {
        return parts.heading();
    }

    @Override
    public final List<Node> tools() {
        return tools;
    }

    @Override
    public final Node stage() {
        return stage;
    }

    @Override
    public final Node settings() {
        return parts.settings();
    }

    @Override
    public final Node footer() {
        return footer;
    }

    @Override
    public final void shown() {
        visible = true;
        runTimer();
    }

    @Override
    public final void hidden() {
        visible = false;
        runTimer();
    }

    @Override
    public final Optional<Kept> kept() {
        return Optional.of(kept);
    }

    @Override
    public final Optional<ScreenHelp> help() {
        return Optional.of(new ScreenHelp(parts.about(), List.of(PlaybackKeys.HELP, EDITING, TakeAway.HELP)));
    }

    @Override
    public final void takeKeys() {
        parts.view().requestFocus();
    }

    @Override
    public final void handleKey(KeyEvent key) {
        if (key.isShortcutDown() && key.getCode() == KeyCode.Z) {
            if (key.isShiftDown()) {
                model.redo();
            } else {
                model.undo();
            }
            key.consume();
            return;
        }
        takeAway.handleKey(key);
        if (!key.isConsumed()) {
            parts.view().handleKey(key);
        }
        if (!key.isConsumed()) {
            predictBar.handleKey(key);
        }
        Hidden hidden = model.hiddenProperty().get();
        if (!key.isConsumed() && !hidden.size()) {
            PlaybackKeys.handle(key, model.playback());
        }
    }
}
