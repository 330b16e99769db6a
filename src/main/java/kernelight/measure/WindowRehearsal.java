package kernelight.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import kernelight.concurrent.PulseTimer;
import kernelight.data.UserFolders;

/**
 * Opens every screen once, makes a few steps on it and ends the app, while the JVM records the classes it loads. The
 * packaging builds the ahead-of-time cache from this recording, which makes every later start faster. Requested with
 * {@code -Dkernelight.rehearsal=true}.
 */
public final class WindowRehearsal {
    private static final boolean REQUESTED = Boolean.getBoolean("kernelight.rehearsal");
    private static final double SECONDS_BETWEEN_ACTIONS = 0.15;
    private static final List<KeyCode> KEYS = List.of(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.LEFT, KeyCode.END);

    private final List<Runnable> actions = new ArrayList<>();
    private final PulseTimer timer = new PulseTimer(this::advance);
    private double waited;

    private WindowRehearsal(Scene scene) {
        List<Node> screens = new ArrayList<>(scene.getRoot().lookupAll(".navigation .toggle-button"));
        screens.add(screens.getFirst()); // shows a screen a second time
        for (Node screen : screens) {
            actions.add(((ToggleButton) screen)::fire);
            KEYS.forEach(key -> actions.add(() -> press(scene, key)));
        }
        actions.add(Platform::exit);
    }

    /** Starts the rehearsal if it was requested. */
    public static void beginIfRequested(Scene scene) {
        if (REQUESTED) {
            new WindowRehearsal(scene).timer.start();
        }
    }

    /** The session file; a temporary one for a rehearsal, so that the user's session does not change. */
    public static Path session(UserFolders folders) {
        return REQUESTED
                ? Path.of(System.getProperty("java.io.tmpdir"), "kernelight-rehearsal.json")
                : folders.session();
    }

    /** The folder of trained networks; a temporary one for a rehearsal. */
    public static Path trained(UserFolders folders) {
        return REQUESTED
                ? Path.of(System.getProperty("java.io.tmpdir"), "kernelight-rehearsal-trained")
                : folders.trained();
    }

    private void advance(double seconds) {
        waited += seconds;
        if (waited >= SECONDS_BETWEEN_ACTIONS && !actions.isEmpty()) {
            waited = 0;
            actions.removeFirst().run();
        }
    }

    private static void press(Scene scene, KeyCode key) {
        Event.fireEvent(scene.getRoot(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }
}
