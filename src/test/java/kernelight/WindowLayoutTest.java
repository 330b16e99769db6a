package kernelight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import kernelight.navigation.ScreenId;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.words.LocalizedMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** Every screen in the smallest window, in every language, and with texts twice as long as any language's. */
@ExtendWith(ApplicationExtension.class)
class WindowLayoutTest {
    private static final double WIDTH = 1100;
    private static final double HEIGHT = 700;
    private static final double HAIR = 1.5;
    /** A pattern with words in it; numbers and signs are as long in every language. */
    private static final Pattern WORDS = Pattern.compile("[A-Za-z]{3}(?![^{]*})");
    /** Texts of one line beside something else: they may end in dots, the window says the rest in a tooltip. */
    private static final Set<String> ONE_LINE = Set.of(
            "one-line",
            "screen-subtitle",
            "playback-place",
            "playback-words",
            "run-words",
            "drawing-caption",
            "heading-menu");

    private enum Wording {
        ENGLISH(Language.ENGLISH, UnaryOperator.identity()),
        KOREAN(Language.KOREAN, UnaryOperator.identity()),
        TWICE(Language.ENGLISH, pattern -> WORDS.matcher(pattern).find() ? pattern + " " + pattern : pattern);

        private final Language language;
        private final UnaryOperator<String> change;

        Wording(Language language, UnaryOperator<String> change) {
            this.language = language;
            this.change = change;
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void belowANoticeTheStageFitsWithoutScrollBars(Language language, FxRobot robot, @TempDir Path home) {
        robot.interact(() -> {
            WholeWindow window = new WholeWindow(new Texts(language), home, WIDTH, HEIGHT);
            window.shell.say(
                    LocalizedMessage.of("session.broken", 1, "x", "/home/someone/kernelight/last-session.json"));
            for (ScreenId screen : List.of(ScreenId.CONVOLUTION, ScreenId.POOLING)) {
                window.present(screen);
                ScrollPane scroll = (ScrollPane) window.shell.lookup(".stage-scroll");
                assertEquals(
                        scroll.getViewportBounds().getHeight(),
                        scroll.getContent().getLayoutBounds().getHeight(),
                        HAIR,
                        screen.name());
                Node strip = window.shell.lookup(".formula-strip");
                assertTrue(
                        scroll.localToScene(scroll.getLayoutBounds())
                                .contains(strip.localToScene(strip.getLayoutBounds())),
                        screen.name());
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Wording.class)
    void nothingIsCutOffAndNothingOverlaps(Wording wording, FxRobot robot, @TempDir Path home) {
        List<String> found = new ArrayList<>();
        robot.interact(() -> {
            WholeWindow window = new WholeWindow(new Texts(wording.language, wording.change), home, WIDTH, HEIGHT);
            for (int screen = 0; screen < window.screens(); screen++) {
                window.open(screen);
                found.addAll(faults(window, window.name(screen)));
            }
            window.openHandwriting();
            found.addAll(faults(window, "handwriting"));
            window.openEditor();
            found.addAll(faults(window, "editor"));
        });
        assertEquals("", String.join("\n", found));
    }

    private static List<String> faults(WholeWindow window, String name) {
        List<Labeled> labels = WholeWindow.nodes(window.shell)
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(label -> !label.getText().isEmpty())
                .toList();
        return Stream.concat(labels.stream().flatMap(label -> cutOff(label).stream()), overlaps(labels).stream())
                .map(what -> name + ": " + what)
                .toList();
    }

    private static Optional<String> cutOff(Labeled label) {
        Node shown = label.lookup(".text");
        if (label.isTextTruncated() && !mayBeShortened(label) && shown instanceof Text text) {
            return Optional.of("\"" + label.getText() + "\" is shortened to \"" + text.getText() + "\"");
        }
        Bounds bounds = label.localToScene(label.getLayoutBounds());
        boolean outside = bounds.getMinX() < -HAIR || bounds.getMaxX() > WIDTH + HAIR;
        boolean below = !inScrollPane(label) && (bounds.getMinY() < -HAIR || bounds.getMaxY() > HEIGHT + HAIR);
        return outside || below ? Optional.of("\"" + label.getText() + "\" lies outside: " + bounds) : Optional.empty();
    }

    private static boolean mayBeShortened(Node label) {
        for (Node node = label; node != null; node = node.getParent()) {
            if (node.getStyleClass().stream().anyMatch(ONE_LINE::contains)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> overlaps(List<Labeled> labels) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            for (int j = i + 1; j < labels.size(); j++) {
                Labeled one = labels.get(i);
                Labeled other = labels.get(j);
                if (flowOf(one) != flowOf(other)
                        || inScrollPane(one) != inScrollPane(other)
                        || isIn(one, other)
                        || isIn(other, one)) {
                    continue;
                }
                Bounds a = one.localToScene(one.getLayoutBounds());
                Bounds b = other.localToScene(other.getLayoutBounds());
                if (Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX()) > HAIR
                        && Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY()) > HAIR) {
                    found.add("\"" + one.getText() + "\" and \"" + other.getText() + "\" overlap");
                }
            }
        }
        return found;
    }

    private static boolean isIn(Node inner, Node outer) {
        for (Node node = inner; node != null; node = node.getParent()) {
            if (node == outer) {
                return true;
            }
        }
        return false;
    }

    private static boolean inScrollPane(Node node) {
        for (Node parent = node; parent != null; parent = parent.getParent()) {
            if (parent instanceof ScrollPane) {
                return true;
            }
        }
        return false;
    }

    /** A notice takes height from the pad, but the tools below it stay as wide as they have to be. */
    @ParameterizedTest
    @EnumSource
    void theToolsBelowASmallPadAreAllThere(Language language, FxRobot robot, @TempDir Path home) {
        robot.interact(() -> {
            WholeWindow window = new WholeWindow(new Texts(language), home, 1100, 640);
            window.present(ScreenId.DRAWING);
            Node bin = window.shell.lookup("#clear");
            Region tools = (Region) bin.getParent();
            assertTrue(
                    window.shell.lookup("#pad").getLayoutBounds().getWidth() < tools.getWidth(), "the pad is smaller");
            assertTrue(bin.getBoundsInParent().getMaxX() <= tools.getWidth(), "the bin is within its tools");
        });
    }

    /** The rows of a table, beyond whose edges nothing is seen. */
    private static @Nullable Node flowOf(Node node) {
        for (Node parent = node; parent != null; parent = parent.getParent()) {
            if (parent instanceof VirtualFlow) {
                return parent;
            }
        }
        return null;
    }
}
