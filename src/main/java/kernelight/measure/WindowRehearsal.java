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
 * Opens every screen once, makes a few steps on it and ends the app, for the JVM to write down what it had to load: the
 * packaging makes of it the cache from which every later start is quicker. The launcher's options ask for it.
 */
public final class WindowRehearsal {
    private static final boolean ASKED_FOR = Boolean.getBoolean("kernelight.rehearsal");
    private static final double SECONDS_BETWEEN_ACTS = 0.15;
    private static final List<KeyCode> KEYS = List.of(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.LEFT, KeyCode.END);

    private final List<Runnable> acts = new ArrayList<>();
    private final PulseTimer timer = new PulseTimer(this::advance);
    private double waited;

    private WindowRehearsal(Scene scene) {
        List<Node> screens = new ArrayList<>(scene.getRoot().lookupAll(".navigation .toggle-button"));
        screens.add(screens.getFirst()); // a screen that comes back
        for (Node screen : screens) {
            acts.add(((ToggleButton) screen)::fire);
            KEYS.forEach(key -> acts.add(() -> press(scene, key)));
        }
        acts.add(Platform::exit);
    }

    /** Goes through everything if the launcher asked for it. */
    public static void beginIfAskedFor(Scene scene) {
        if (ASKED_FOR) {
            new WindowRehearsal(scene).timer.start();
        }
    }

    /** A rehearsal keeps nothing for the next start. */
    public static Path session(UserFolders folders) {
        return ASKED_FOR
                ? Path.of(System.getProperty("java.io.tmpdir"), "kernelight-rehearsal.json")
                : folders.session();
    }

    /** Nor are its networks anybody's. */
    public static Path trained(UserFolders folders) {
        return ASKED_FOR
                ? Path.of(System.getProperty("java.io.tmpdir"), "kernelight-rehearsal-trained")
                : folders.trained();
    }

    private void advance(double seconds) {
        waited += seconds;
        if (waited >= SECONDS_BETWEEN_ACTS && !acts.isEmpty()) {
            waited = 0;
            acts.removeFirst().run();
        }
    }

    private static void press(Scene scene, KeyCode key) {
        Event.fireEvent(scene.getRoot(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }
}
