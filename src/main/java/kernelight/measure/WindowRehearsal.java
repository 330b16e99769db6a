package kernelight.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
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
        Node drawing = screens.getLast();
        screens.add(screens.getFirst()); // shows a screen a second time
        screens.add(drawing);
        for (Node screen : screens) {
            actions.add(((ToggleButton) screen)::fire);
            KEYS.forEach(key -> actions.add(() -> press(scene, key)));
        }
        actions.add(() -> stroke(scene));
        actions.add(() -> {}); // it is read in the background
        actions.add(() -> openNumber(scene));
        actions.add(() -> {});
        KEYS.forEach(key -> actions.add(() -> press(scene, key)));
        actions.add(Platform::exit);
    }

    /** Draws a stroke where the drawing screen, which is shown last, has its pad. */
    private static void stroke(Scene scene) {
        Node pad = scene.lookup("#pad");
        if (pad != null) {
            mouse(pad, MouseEvent.MOUSE_PRESSED, 0.3);
            mouse(pad, MouseEvent.MOUSE_DRAGGED, 0.5);
            mouse(pad, MouseEvent.MOUSE_RELEASED, 0.7);
        }
    }

    private static void mouse(Node node, EventType<MouseEvent> type, double share) {
        double x = node.getLayoutBounds().getWidth() / 2;
        double y = node.getLayoutBounds().getHeight() * share;
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        node.fireEvent(new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                down,
                false,
                false,
                false,
                false,
                false,
                null));
    }

    private static void openNumber(Scene scene) {
        Node maps = scene.lookup(".pixel-grid");
        if (maps != null) {
            maps.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        }
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

    /** The folder of the run that is kept for the next start; a temporary one for a rehearsal. */
    public static Path keptRun(UserFolders folders) {
        return REQUESTED
                ? Path.of(System.getProperty("java.io.tmpdir"), "kernelight-rehearsal-kept-run")
                : folders.keptRun();
    }

    /** The file of the digits that the person drew; a temporary one for a rehearsal. */
    public static Path ownDigits(UserFolders folders) {
        return REQUESTED
                ? Path.of(System.getProperty("java.io.tmpdir"), "kernelight-rehearsal-own-digits")
                : folders.ownDigits();
    }

    /** The file of the runs that were made; a temporary one for a rehearsal. */
    public static Path runs(UserFolders folders) {
        return REQUESTED
                ? Path.of(System.getProperty("java.io.tmpdir"), "kernelight-rehearsal-runs.json")
                : folders.runs();
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
