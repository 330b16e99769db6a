package kernelight.screen.convolution.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import kernelight.concurrent.PulseTimer;
import kernelight.screen.Screen;
import kernelight.screen.ScreenHelp;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.screen.convolution.model.KeptConvolution;
import kernelight.screen.stageroom.model.PredictModel;
import kernelight.screen.stageroom.view.PredictBar;
import kernelight.session.Kept;
import kernelight.stage.layout.Sizing;
import kernelight.stage.paint.StageColors;
import kernelight.stage.sheet.Narration;
import kernelight.stage.view.StageView;
import kernelight.takeaway.view.TakeAway;
import kernelight.takeaway.view.TakeAwayParts;
import kernelight.ui.component.IconButton;
import kernelight.ui.component.KeyGroup;
import kernelight.ui.component.PlaybackBar;
import kernelight.ui.component.PlaybackKeys;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import kernelight.words.Message;
import org.kordamp.ikonli.feather.Feather;

/** The convolution screen: connects its model with its views, and the clock with its playback. */
public final class ConvolutionScreen implements Screen {
    private static final ScreenHelp HELP = new ScreenHelp(
            "convolution.about",
            List.of(
                    PlaybackKeys.HELP,
                    new KeyGroup(
                            "help.editing",
                            List.of(
                                    new KeyGroup.Hint("Enter, F2", "help.key.type"),
                                    new KeyGroup.Hint("Ctrl + C", "help.key.copyTable"),
                                    new KeyGroup.Hint("Ctrl + V", "help.key.pasteTable"),
                                    new KeyGroup.Hint("Ctrl + Z", "help.key.undo"),
                                    new KeyGroup.Hint("Ctrl + Shift + Z", "help.key.redo"))),
                    TakeAway.HELP));

    private final ConvolutionModel model = new ConvolutionModel();
    private final Texts texts;
    private final PulseTimer timer = new PulseTimer(model.playback()::advance);
    private final ConvolutionHeading heading;
    private final BorderPane stage = new BorderPane();
    private final ConvolutionSettings settings;
    private final PlaybackBar playbackBar;
    private final List<Node> tools;
    private final Kept kept = new KeptConvolution(model);
    private final TakeAway takeAway;
    private final Node stagePlace;
    private boolean visible;

    public ConvolutionScreen(
            Texts texts, ObservableValue<Palette> palette, Preferences preferences, TakeAwayParts takeAwayParts) {
        this.texts = texts;
        model.soFarProperty().bind(texts.bind("stage.soFar"));
        StageView sheets = new StageView(
                model,
                texts,
                palette.map(StageColors::new),
                preferences.presentingProperty().map(presenting -> presenting ? Sizing.HALL : Sizing.DESK),
                texts.bind("convolution.stage.help"));
        PredictModel predict = new PredictModel(model);
        stage.setTop(new ViewBar(model, predict, texts));
        stage.setCenter(sheets);
        stage.setBottom(new PredictBar(predict, model.sizeFacts(), texts, palette));
        heading = new ConvolutionHeading(model, texts, sheets::requestFocus);
        settings = new ConvolutionSettings(model, texts, palette);
        playbackBar = new PlaybackBar(
                texts,
                model.playback(),
                palette,
                said(() -> Narration.place(
                        model.target(), model.frameProperty().get().target())),
                said(model::step));
        // Its ticks are the outputs, counted.
        playbackBar.visibleProperty().bind(model.hiddenProperty().map(hidden -> !hidden.size()));
        IconButton undo = new IconButton(Feather.CORNER_UP_LEFT, texts.bind("common.undo"), model::undo);
        undo.disableProperty().bind(model.canUndoProperty().not());
        IconButton redo = new IconButton(Feather.CORNER_UP_RIGHT, texts.bind("common.redo"), model::redo);
        redo.disableProperty().bind(model.canRedoProperty().not());
        takeAway = new TakeAway(
                texts,
                new ConvolutionContents(model, texts, palette, sheets, kept),
                takeAwayParts,
                model.frameProperty(),
                model.stateProperty(),
                model.hiddenProperty(),
                model.shadedProperty(),
                model.weightColorsProperty());
        stagePlace = takeAway.over(stage);
        tools = List.of(undo, redo, takeAway.button());
        model.playback().reduceMotionProperty().bind(preferences.reduceMotionProperty());
        model.playback().playingProperty().subscribe(() -> runTimer());
    }

    /** What the screen shows; for whoever opens or measures it. */
    public ConvolutionModel model() {
        return model;
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
    public Node heading() {
        return heading;
    }

    @Override
    public List<Node> tools() {
        return tools;
    }

    @Override
    public Node stage() {
        return stagePlace;
    }

    @Override
    public Node settings() {
        return settings;
    }

    @Override
    public Node footer() {
        return playbackBar;
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
    public Optional<Kept> kept() {
        return Optional.of(kept);
    }

    @Override
    public Optional<ScreenHelp> help() {
        return Optional.of(HELP);
    }

    @Override
    public void handleKey(KeyEvent key) {
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
        if (!key.isConsumed() && !model.hiddenProperty().get().size()) {
            PlaybackKeys.handle(key, model.playback());
        }
    }
}
