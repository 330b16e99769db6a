package kernelight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import kernelight.shell.ScrolledWindow;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** On a screen that is smaller than the smallest window everything can be reached. */
@ExtendWith(ApplicationExtension.class)
class SmallScreenTest {
    private static final double WIDTH = 800;
    private static final double HEIGHT = 600;

    private static final class Small {
        private final WholeWindow window;
        private final ScrolledWindow scrolled;

        private Small(Path home, double width, double height) {
            window = new WholeWindow(new Texts(Language.ENGLISH), home, width, height);
            window.scene.setRoot(new Pane());
            scrolled = new ScrolledWindow(window.shell, window.preferences.presentingProperty(), () -> {});
            window.scene.setRoot(scrolled);
            layout();
        }

        private void layout() {
            for (int round = 0; round < 4; round++) {
                scrolled.applyCss();
                scrolled.resize(window.scene.getWidth(), window.scene.getHeight());
                scrolled.layout();
            }
        }

        /** The help button, the last control at the top right. */
        private Node help() {
            return window.shell.lookupAll(".window-tools .icon-button").stream()
                    .reduce((before, last) -> last)
                    .orElseThrow();
        }

        private boolean isInSight(Node node) {
            Bounds bounds = node.localToScene(node.getLayoutBounds());
            return bounds.getMinX() >= -1
                    && bounds.getMinY() >= -1
                    && bounds.getMaxX() <= window.scene.getWidth() + 1
                    && bounds.getMaxY() <= window.scene.getHeight() + 1;
        }

        private void press(KeyCode code) {
            Node target = window.shell;
            Event.fireEvent(
                    target, new KeyEvent(target, target, KeyEvent.KEY_PRESSED, "", "", code, true, true, false, false));
            layout();
        }
    }

    @Test
    void onlyScreensSmallerThanTheSmallestWindowNeedIt() {
        assertTrue(ScrolledWindow.isNeededOn(new Rectangle2D(0, 0, 800, 600)));
        assertTrue(ScrolledWindow.isNeededOn(new Rectangle2D(0, 0, 1280, 680)));
        assertFalse(ScrolledWindow.isNeededOn(new Rectangle2D(0, 0, 1100, 700)));
        assertFalse(ScrolledWindow.isNeededOn(new Rectangle2D(0, 0, 1366, 728)));
    }

    @Test
    void byKeyboard(FxRobot robot, @TempDir Path home) {
        robot.interact(() -> {
            Small small = new Small(home, WIDTH, HEIGHT);
            assertEquals(ScrolledWindow.SMALLEST_WIDTH, small.window.shell.getWidth());
            assertEquals(ScrolledWindow.SMALLEST_HEIGHT, small.window.shell.getHeight());
            Node footer = small.window.shell.lookup(".speed-menu");
            assertFalse(small.isInSight(small.help()));
            assertFalse(small.isInSight(footer));
            for (int press = 0; press < 6; press++) {
                small.press(KeyCode.RIGHT);
            }
            assertTrue(small.isInSight(small.help()));
            for (int press = 0; press < 6; press++) {
                small.press(KeyCode.DOWN);
            }
            assertFalse(small.isInSight(small.help()));
            for (int press = 0; press < 6; press++) {
                small.press(KeyCode.LEFT);
                small.press(KeyCode.UP);
            }
            assertEquals(0, small.scrolled.getHvalue());
            assertEquals(0, small.scrolled.getVvalue());
        });
    }

    @Test
    void theFocusedControlComesIntoSight(FxRobot robot, @TempDir Path home) {
        robot.interact(() -> {
            Small small = new Small(home, WIDTH, HEIGHT);
            small.help().requestFocus();
            small.layout();
            assertTrue(small.isInSight(small.help()));
        });
    }

    @Test
    void byTheWheel(FxRobot robot, @TempDir Path home) {
        robot.interact(() -> {
            Small small = new Small(home, WIDTH, HEIGHT);
            Node target = small.window.shell.lookup(".header");
            Event.fireEvent(
                    target,
                    new ScrollEvent(
                            target,
                            target,
                            ScrollEvent.SCROLL,
                            100,
                            20,
                            100,
                            20,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            0,
                            -40,
                            0,
                            -40,
                            ScrollEvent.HorizontalTextScrollUnits.NONE,
                            0,
                            ScrollEvent.VerticalTextScrollUnits.NONE,
                            0,
                            0,
                            null));
            assertTrue(small.scrolled.getVvalue() > 0);
        });
    }

    @Test
    void presentationModeIsScaledToTheScreenInstead(FxRobot robot, @TempDir Path home) {
        robot.interact(() -> {
            Small small = new Small(home, WIDTH, HEIGHT);
            small.window.preferences.presentingProperty().set(true);
            small.layout();
            assertEquals(WIDTH, small.window.shell.getWidth(), 1);
            assertEquals(HEIGHT, small.window.shell.getHeight(), 1);
        });
    }

    @Test
    void aLargerOneHasNothingToScroll(FxRobot robot, @TempDir Path home) {
        robot.interact(() -> {
            Small large = new Small(home, 1440, 900);
            Scene scene = large.window.scene;
            assertEquals(scene.getWidth(), large.window.shell.getWidth(), 1);
            assertEquals(scene.getHeight(), large.window.shell.getHeight(), 1);
        });
    }
}
