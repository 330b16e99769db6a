package kernelight.screen.filters.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import kernelight.concurrent.PulseTimer;
import kernelight.screen.filters.model.FilterNames;
import kernelight.screen.filters.model.FiltersModel;
import kernelight.screen.filters.model.MagnifiedPixel.Place;
import kernelight.screen.filters.model.OpenedStage;
import kernelight.screen.filters.model.OpenedStage.Part;
import kernelight.stage.layout.StageLayout;
import kernelight.stage.layout.Viewport;
import kernelight.stage.player.StagePlayer;
import kernelight.stage.view.StageView;
import kernelight.ui.component.LayoutBoundary;
import kernelight.ui.component.ModelChoice;
import kernelight.ui.component.PlaybackBar;
import kernelight.ui.component.PlaybackKeys;
import kernelight.ui.component.PressedKey;
import kernelight.ui.component.SegmentedChoice;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import kernelight.words.LocalizedMessage;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A pixel that is open: its products and its sum on a stage, with the playback below it, and the button that closes it. */
final class OpenedPixelView {
    private final FiltersModel model;
    private final Texts texts;
    private final StagePlayer player;
    private final StageView stageView;
    private final BorderPane stage = new BorderPane();
    private final PlaybackBar footer;
    private final HBox header = new HBox(14);
    private final Label title = new Label();
    /** That the window is larger than its place. */
    private final Label rest = new Label();

    private final PulseTimer timer;
    private List<Part> parts = List.of();

    /** @param player plays what is open */
    OpenedPixelView(
            FiltersModel model,
            StagePlayer player,
            Texts texts,
            ObservableValue<Palette> palette,
            Preferences preferences) {
        this.model = model;
        this.texts = texts;
        this.player = player;
        stageView = new StageView(player, texts, palette, preferences, "filters.opened.help");
        Button back = new Button();
        back.setGraphic(new FontIcon(Feather.ARROW_LEFT));
        back.textProperty().bind(texts.bind("filters.opened.back"));
        back.getStyleClass().add("quiet-button");
        back.setOnAction(event -> model.closePixel());
        title.getStyleClass().add("filters-opened-title");
        header.getStyleClass().addAll("view-bar", "filters-opened");
        header.setAlignment(Pos.CENTER_LEFT);
        title.setMinWidth(Region.USE_PREF_SIZE);
        rest.getStyleClass().addAll("muted", "one-line");
        rest.setId("filters-opened-rest");
        header.getChildren().addAll(back, title, rest);
        stage.setTop(header);
        stage.setCenter(new LayoutBoundary(stageView));
        stage.setMinSize(0, 0);
        footer = new PlaybackBar(
                texts, player.playback(), palette, text(player::targetCellName), text(player::step), "playback.unit.");
        player.playback().reduceMotionProperty().bind(preferences.reduceMotionProperty());
        player.playback().unitProperty().bindBidirectional(preferences.playUnitProperty());
        timer = new PulseTimer(player.playback()::advance);
        player.playback().playingProperty().subscribe(playing -> {
            if (playing) {
                timer.start();
            } else {
                timer.stop();
            }
        });
        model.opened().shownProperty().subscribe(now -> now.ifPresent(this::show));
        rest.visibleProperty()
                .bind(stageView
                        .stageLayoutProperty()
                        .map(laid -> laid.filter(this::hidesSome).isPresent()));
        texts.languageProperty()
                .subscribe(() -> model.opened().shownProperty().get().ifPresent(this::show));
    }

    private ObservableValue<String> text(Supplier<LocalizedMessage> message) {
        return Bindings.createStringBinding(
                () -> texts.get(message.get()), player.frameProperty(), texts.languageProperty());
    }

    private void show(OpenedStage.Shown now) {
        title.setText(texts.get(
                "filters.opened.title",
                texts.get(FilterNames.of(model.state().step())),
                now.pixel().place().row() + 1,
                now.pixel().place().column() + 1));
        Place at = now.pixel().place();
        rest.setText(texts.get("filters.opened.rest", at.rows(), at.columns()));
        if (!parts.equals(now.parts())) {
            parts = now.parts();
            header.getChildren().removeIf(SegmentedChoice.class::isInstance);
            if (parts.size() > 1) {
                header.getChildren().add(choice());
            }
        }
    }

    /** Whether less than the window, or than the filter, is in sight. */
    private boolean hidesSome(StageLayout laid) {
        Optional<Place> place =
                model.opened().shownProperty().get().map(now -> now.pixel().place());
        return place.isPresent()
                && laid.blocks().stream()
                        .flatMap(block -> block.slices().stream())
                        .anyMatch(slice -> isLess(slice.rows(), place.get().spanRows())
                                || isLess(slice.columns(), place.get().spanColumns()));
    }

    private static boolean isLess(Viewport sight, int window) {
        return !sight.isWhole() && sight.visible() < window;
    }

    private SegmentedChoice<Part> choice() {
        return ModelChoice.of(
                texts,
                parts,
                "filters.part.",
                model.opened()
                        .shownProperty()
                        .map(now -> now.map(OpenedStage.Shown::part).orElse(parts.getLast())),
                model::openPart);
    }

    BorderPane stage() {
        return stage;
    }

    PlaybackBar footer() {
        return footer;
    }

    void takeKeys() {
        stageView.requestFocus();
    }

    /** The screen goes out of view. */
    void stop() {
        player.playback().pause();
    }

    /** Esc goes back; the other keys are those of every stage. */
    void handleKey(KeyEvent key) {
        if (PressedKey.code(key) == KeyCode.ESCAPE) {
            model.closePixel();
            key.consume();
            return;
        }
        stageView.handleKey(key);
        if (!key.isConsumed()) {
            PlaybackKeys.handle(key, player.playback());
        }
    }
}
