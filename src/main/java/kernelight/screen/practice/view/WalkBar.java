package kernelight.screen.practice.view;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import kernelight.concurrent.PulseTimer;
import kernelight.stage.player.StagePlayer;
import kernelight.ui.component.PlaybackBar;
import kernelight.ui.component.PlaybackKeys;
import kernelight.ui.component.ShownWhen;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import kernelight.words.LocalizedMessage;

/** The playback of the worked solution on the stage; made when there first is one. */
final class WalkBar extends StackPane {
    /** A narrower bar has no room for words, which the sum on the stage says too. */
    private static final double WIDTH_FOR_WORDS = 800;

    private final Texts texts;
    private final ObservableValue<Palette> palette;
    private final Preferences preferences;
    private final ObservableValue<Optional<StagePlayer>> player;
    private final PulseTimer timer = new PulseTimer(
            seconds -> shownPlayer().ifPresent(now -> now.playback().advance(seconds)));
    private boolean seen;

    WalkBar(
            ObservableValue<Optional<StagePlayer>> player,
            Texts texts,
            ObservableValue<Palette> palette,
            Preferences preferences) {
        this.player = player;
        this.texts = texts;
        this.palette = palette;
        this.preferences = preferences;
        getStyleClass().add("walk-bar");
        setMinWidth(0);
        visibleProperty().subscribe(visible -> {
            if (visible && getChildren().isEmpty()) {
                shownPlayer().ifPresent(this::make);
            }
            run();
        });
    }

    private Optional<StagePlayer> shownPlayer() {
        return player.getValue();
    }

    private void make(StagePlayer shown) {
        shown.playback().reduceMotionProperty().bind(preferences.reduceMotionProperty());
        PlaybackBar bar = new PlaybackBar(
                texts,
                shown.playback(),
                palette,
                text(shown, StagePlayer::targetCellName),
                text(shown, StagePlayer::step),
                "playback.unit.");
        Node words = bar.lookup(".playback-words").getParent();
        ShownWhen.when(widthProperty().map(width -> width.doubleValue() > WIDTH_FOR_WORDS), words);
        getChildren().add(bar);
        shown.playback().playingProperty().subscribe(playing -> run());
    }

    private ObservableValue<String> text(StagePlayer shown, Function<StagePlayer, LocalizedMessage> message) {
        return Bindings.createStringBinding(
                () -> texts.get(message.apply(shown)),
                shown.frameProperty(),
                shown.options().hidden(),
                texts.languageProperty());
    }

    /** Whether the screen is seen: otherwise nothing moves. */
    void setSeen(boolean isSeen) {
        seen = isSeen;
        run();
    }

    private void run() {
        boolean plays = shownPlayer()
                .filter(now -> now.playback().playingProperty().get())
                .isPresent();
        if (seen && isVisible() && plays) {
            timer.start();
        } else {
            timer.stop();
        }
    }

    /** The keys of playback, while there is a worked solution to walk through. */
    void handleKey(KeyEvent key) {
        if (isVisible()) {
            shownPlayer().ifPresent(now -> PlaybackKeys.handle(key, now.playback()));
        }
    }
}
