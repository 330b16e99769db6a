package kernelight.shell;

import javafx.beans.property.BooleanProperty;
import javafx.scene.input.KeyCombination;
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

    /** @param over the pane above everything else in the window */
    PresenterMode(Preferences preferences, Texts texts, StackPane over) {
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

    /** Hides the overlays when the mode ends, and switches full screen on or off. */
    private void change(boolean now) {
        if (!now) {
            blank(false);
            spotlight.setVisible(false);
            pen.take(false);
            pen.erase();
        }
        if (over.getScene() != null && over.getScene().getWindow() instanceof Stage stage) {
            stage.setFullScreen(now);
        }
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
