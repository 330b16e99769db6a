package kernelight.shell;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Texts;

/** Presentation mode: full screen, with a blank screen, a spotlight and a pen on demand. */
final class PresenterMode {
    private final BooleanProperty presenting;
    private final StackPane over;
    private final Region blank = new Region();
    private final Spotlight spotlight = new Spotlight();
    private final MarkingPen pen;
    private final SpeakerDisplay speaker;

    /**
     * @param over the pane above everything else in the window
     * @param speakerKeys handles the keys that are pressed in the speaker's window
     */
    PresenterMode(Preferences preferences, Texts texts, StackPane over, Consumer<KeyEvent> speakerKeys) {
        speaker = new SpeakerDisplay(() -> stage().flatMap(SpeakerDisplay::beside), speakerKeys);
        pen = new MarkingPen(texts);
        this.presenting = preferences.presentingProperty();
        this.over = over;
        blank.getStyleClass().add("blank-screen");
        blank.setVisible(false);
        blank.setOnMousePressed(event -> blank(false));
        spotlight.setVisible(false);
        over.getChildren().addAll(pen, spotlight, blank);
        over.addEventFilter(MouseEvent.ANY, event -> spotlight.follow(event.getX(), event.getY()));
        presenting.subscribe(this::change);
        over.sceneProperty().flatMap(scene -> scene.windowProperty()).subscribe(window -> {
            if (window instanceof Stage stage) {
                controlFullScreen(stage);
            }
        });
    }

    boolean isBlank() {
        return blank.isVisible();
    }

    void blank(boolean on) {
        blank.setVisible(on);
    }

    void toggleSpotlight() {
        spotlight.setVisible(!spotlight.isVisible());
    }

    MarkingPen pen() {
        return pen;
    }

    /** Sets what only the speaker is to see, on a second display; empty if there is nothing. */
    void setSpeakerView(Optional<Supplier<Region>> view) {
        speaker.setView(view);
    }

    private Optional<Stage> stage() {
        return over.getScene() != null && over.getScene().getWindow() instanceof Stage stage
                ? Optional.of(stage)
                : Optional.empty();
    }

    /** Hides the overlays when the mode ends, and switches full screen on or off. */
    private void change(boolean now) {
        if (!now) {
            blank(false);
            spotlight.setVisible(false);
            pen.take(false);
            pen.erase();
        }
        stage().ifPresent(stage -> {
            if (now) {
                speaker.begin(stage);
            }
            stage.setFullScreen(now);
            if (!now) {
                speaker.end(stage);
            }
        });
    }

    private void controlFullScreen(Stage stage) {
        stage.setFullScreen(presenting.get()); // whatever the stage was before
        stage.setFullScreenExitHint(""); // the help sheet says it, and Esc is what users try first
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.fullScreenProperty().subscribe(full -> {
            if (!full && presenting.get()) { // the window manager ended full screen
                presenting.set(false);
            }
        });
    }
}
