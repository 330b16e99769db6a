package kernelight.shell;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Two displays while presenting: the window moves to the other one, and what only the speaker is to see takes its place.
 * With one display nothing happens.
 */
final class SpeakerDisplay {
    private final Supplier<Optional<Rectangle2D>> displayBeside;
    private final Consumer<KeyEvent> keys;
    private Optional<Supplier<Region>> view = Optional.empty();
    private @Nullable Stage speaker;
    private Point2D before = Point2D.ZERO;

    /**
     * @param displayBeside the display that the window is not on; empty if there is one only
     * @param keys handles the keys that are pressed in the speaker's window
     */
    SpeakerDisplay(Supplier<Optional<Rectangle2D>> displayBeside, Consumer<KeyEvent> keys) {
        this.displayBeside = displayBeside;
        this.keys = keys;
    }

    /** The display that most of a window is not on. */
    static Optional<Rectangle2D> beside(Stage window) {
        Point2D middle = new Point2D(window.getX() + window.getWidth() / 2, window.getY() + window.getHeight() / 2);
        return Screen.getScreens().stream()
                .map(Screen::getBounds)
                .filter(bounds -> !bounds.contains(middle))
                .findFirst();
    }

    /** Sets what the speaker sees; empty if there is nothing to see. */
    void setView(Optional<Supplier<Region>> wanted) {
        view = wanted;
    }

    /** Before the window becomes full screen: moves it to the other display and opens the speaker's window. */
    void begin(Stage window) {
        Optional<Rectangle2D> hall = displayBeside.get();
        if (view.isEmpty() || hall.isEmpty() || speaker != null) {
            return;
        }
        before = new Point2D(window.getX(), window.getY());
        Stage opened = new Stage();
        opened.setTitle(window.getTitle());
        opened.getIcons().setAll(window.getIcons());
        Scene scene = new Scene(view.get().get(), window.getWidth(), window.getHeight());
        Bindings.bindContent(scene.getStylesheets(), window.getScene().getStylesheets()); // the theme may change
        scene.addEventFilter(KeyEvent.KEY_PRESSED, keys::accept);
        opened.setScene(scene);
        opened.setX(before.getX());
        opened.setY(before.getY());
        opened.setOnCloseRequest(event -> forget());
        speaker = opened;
        window.setX(hall.get().getMinX());
        window.setY(hall.get().getMinY());
        opened.show();
    }

    /** After full screen: closes the speaker's window and brings the window back. */
    void end(Stage window) {
        if (speaker != null) {
            speaker.close();
            forget();
            window.setX(before.getX());
            window.setY(before.getY());
        }
    }

    /** The view leaves its scene, so that nothing in it goes on. */
    private void forget() {
        if (speaker != null) {
            speaker.getScene().setRoot(new Region());
            speaker = null;
        }
    }
}
