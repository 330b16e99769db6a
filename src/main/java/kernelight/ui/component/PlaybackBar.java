package kernelight.ui.component;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kernelight.playback.PlayUnit;
import kernelight.playback.Playback;
import kernelight.ui.text.SpokenSigns;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/**
 * The controls of a playback: first, back, play, forward, last, product by product; the position in words and on a
 * scrub bar; how far playing goes at a time, and the speed.
 *
 * <p>Only play is a triangle. A step is an arrow, like the key that takes it; a product, which is less, is the head of
 * one; the ends have a bar.
 */
public final class PlaybackBar extends HBox {
    private final Texts texts;
    private final Playback playback;

    /**
     * @param position the current position in a few words
     * @param step what the last micro-step did
     * @param units the first part of the text keys of what a step and a micro-step are
     */
    public PlaybackBar(
            Texts texts,
            Playback playback,
            ObservableValue<Palette> palette,
            ObservableValue<String> position,
            ObservableValue<String> step,
            String units) {
        this.texts = texts;
        this.playback = playback;
        getStyleClass().add("playback-bar");
        setAlignment(Pos.CENTER_LEFT);
        ScrubBar scrubBar = new ScrubBar(
                playback, palette, SpokenSigns.sentence(texts, texts.bind("playback.scrub", position, step)));
        LayoutBoundary scrubBoundary = new LayoutBoundary(scrubBar);
        HBox.setHgrow(scrubBoundary, Priority.ALWAYS);
        getChildren()
                .addAll(
                        button(Feather.SKIP_BACK, "playback.first", playback::first),
                        button(Feather.ARROW_LEFT, "playback.previousStep", playback::previousStep),
                        button(Feather.CHEVRON_LEFT, units + "previous", playback::previousMicroStep),
                        playButton(),
                        button(Feather.CHEVRON_RIGHT, units + "next", playback::nextMicroStep),
                        button(Feather.ARROW_RIGHT, "playback.nextStep", playback::nextStep),
                        button(Feather.SKIP_FORWARD, "playback.last", playback::last),
                        new LayoutBoundary(words(position, step)),
                        scrubBoundary,
                        unitChoice(units),
                        speedMenu());
    }

    private IconButton button(Ikon picture, String key, Runnable action) {
        IconButton button = new IconButton(picture, texts.bind(key), action);
        button.getStyleClass().add("step-button");
        return button;
    }

    private SegmentedChoice<PlayUnit> unitChoice(String units) {
        SegmentedChoice<PlayUnit> choice = ModelChoice.of(
                texts, List.of(PlayUnit.values()), units, playback.unitProperty(), playback.unitProperty()::set);
        choice.getStyleClass().add("play-unit");
        choice.setMaxHeight(USE_PREF_SIZE);
        return choice;
    }

    private ShapeButton playButton() {
        ShapeButton play = new ShapeButton(
                "shape-play",
                texts.bind("playback.play", playback.playingProperty().map(playing -> playing ? 1 : 0)),
                playback::togglePlaying);
        play.getStyleClass().add("play-button");
        playback.playingProperty().subscribe(playing -> play.setShape(playing ? "shape-pause" : "shape-play"));
        return play;
    }

    private static VBox words(ObservableValue<String> position, ObservableValue<String> step) {
        Label first = new Label();
        first.textProperty().bind(position);
        first.getStyleClass().add("playback-place");
        Label second = new Label();
        second.textProperty().bind(step);
        second.getStyleClass().addAll("muted", "small");
        VBox words = new VBox(2, first, second);
        words.getStyleClass().add("playback-words");
        words.setAlignment(Pos.CENTER_LEFT);
        return words;
    }

    private MenuButton speedMenu() {
        MenuButton menu = new MenuButton();
        menu.getStyleClass().add("speed-menu");
        menu.textProperty().bind(texts.bind("playback.speed", playback.speedProperty()));
        menu.accessibleTextProperty()
                .bind(SpokenSigns.sentence(texts, texts.bind("playback.speed.name", playback.speedProperty())));
        Explanation.of(menu, texts.bind("playback.speed.name", playback.speedProperty()));
        for (double speed : Playback.SPEEDS) {
            MenuItem item = new MenuItem();
            item.textProperty().bind(texts.bind("playback.speed", speed));
            item.setOnAction(event -> playback.setSpeed(speed));
            menu.getItems().add(item);
        }
        return menu;
    }
}
