package kernelight.screen.convolution.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import kernelight.concurrent.PulseTimer;
import kernelight.screen.Screen;
import kernelight.screen.ScreenHelp;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.screen.convolution.model.Message;
import kernelight.screen.convolution.model.Moment;
import kernelight.screen.convolution.model.Narration;
import kernelight.ui.component.IconButton;
import kernelight.ui.component.KeyGroup;
import kernelight.ui.component.PlaybackBar;
import kernelight.ui.component.PlaybackKeys;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
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
                                    new KeyGroup.Hint("Ctrl + Z", "help.key.undo"),
                                    new KeyGroup.Hint("Ctrl + Shift + Z", "help.key.redo")))));

    private final ConvolutionModel model = new ConvolutionModel();
    private final Texts texts;
    private final PulseTimer timer = new PulseTimer(model.playback()::advance);
    private final ConvolutionHeading heading;
    private final ConvolutionView stage;
    private final ConvolutionSettings settings;
    private final PlaybackBar playbackBar;
    private final List<Node> tools;
    private boolean visible;

    public ConvolutionScreen(Texts texts, ObservableValue<Palette> palette) {
        this.texts = texts;
        stage = new ConvolutionView(model, texts, palette);
        heading = new ConvolutionHeading(model, texts, stage::requestFocus);
        settings = new ConvolutionSettings(model, texts, palette);
        playbackBar = new PlaybackBar(
                texts, model.playback(), palette, narrated(Narration::place), narrated(Narration::step));
        IconButton undo = new IconButton(Feather.CORNER_UP_LEFT, texts.bind("common.undo"), model::undo);
        undo.disableProperty().bind(model.canUndoProperty().not());
        IconButton redo = new IconButton(Feather.CORNER_UP_RIGHT, texts.bind("common.redo"), model::redo);
        redo.disableProperty().bind(model.canRedoProperty().not());
        tools = List.of(undo, redo);
        model.playback().playingProperty().subscribe(() -> runTimer());
    }

    private ObservableValue<String> narrated(Function<Moment, Message> narration) {
        return Bindings.createStringBinding(
                () -> Messages.text(
                        texts, narration.apply(model.momentProperty().get())),
                model.momentProperty(),
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
        return stage;
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
        } else {
            PlaybackKeys.handle(key, model.playback());
        }
    }
}
