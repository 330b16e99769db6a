package kernelight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** Whatever can be operated, on every screen: it has a name, a sentence that explains it, and the keyboard reaches it. */
@ExtendWith(ApplicationExtension.class)
class WindowControlsTest {
    @TempDir
    private Path home;

    @Test
    void everyControlHasANameToBeReadOut(FxRobot robot) {
        assertEquals(
                "", found(robot, (screen, control) -> name(control).isBlank() ? Optional.of("") : Optional.empty()));
    }

    @Test
    void everyControlIsExplainedInASentence(FxRobot robot) {
        assertEquals(
                "",
                found(robot, (screen, control) -> explanation(control).isBlank() ? Optional.of("") : Optional.empty()));
    }

    @Test
    void theKeyboardReachesEveryControl(FxRobot robot) {
        List<String> found = new ArrayList<>();
        robot.interact(() -> {
            WholeWindow window = new WholeWindow(new Texts(Language.ENGLISH), home, 1440, 900);
            for (int screen = 0; screen < window.screens(); screen++) {
                window.open(screen);
                found.addAll(notReached(window, window.name(screen)));
            }
            window.openHandwriting();
            found.addAll(notReached(window, "handwriting"));
            window.openEditor();
            found.addAll(notReached(window, "editor"));
        });
        assertEquals("", String.join("\n", found));
    }

    private static List<String> notReached(WholeWindow window, String name) {
        Set<Node> reached = reachedByTab(window);
        return WholeWindow.nodes(window.shell)
                .filter(node -> isOperated(node) && !node.isDisabled() && !reached.contains(node))
                .filter(node -> !hasKeysInstead(node, reached))
                .map(node -> name + ": " + words((Control) node))
                .toList();
    }

    private static Set<Node> reachedByTab(WholeWindow window) {
        Set<Node> reached = new LinkedHashSet<>();
        window.shell.lookup(".navigation .toggle-button:selected").requestFocus();
        for (Node focus = window.scene.getFocusOwner(); reached.add(focus); focus = window.scene.getFocusOwner()) {
            focus.requestFocusTraversal(TraversalDirection.NEXT);
        }
        return reached;
    }

    /** Minus and plus beside a number: it has Up and Down. A choice: Tab leads to it, the arrows on to its other things. */
    private static boolean hasKeysInstead(Node node, Set<Node> reached) {
        return node.getParent().getStyleClass().contains("number-box")
                || node instanceof ToggleButton choice
                        && choice.getToggleGroup() != null
                        && choice.getToggleGroup().getToggles().stream().anyMatch(reached::contains);
    }

    private String found(FxRobot robot, BiFunction<String, Control, Optional<String>> check) {
        List<String> found = new ArrayList<>();
        robot.interact(() -> {
            WholeWindow window = new WholeWindow(new Texts(Language.ENGLISH), home, 1440, 900);
            for (int screen = 0; screen < window.screens(); screen++) {
                window.open(screen);
                found.addAll(found(window, window.name(screen), check));
            }
            window.openHandwriting();
            found.addAll(found(window, "handwriting", check));
            window.openEditor();
            found.addAll(found(window, "editor", check));
        });
        return String.join("\n", found);
    }

    private static List<String> found(
            WholeWindow window, String name, BiFunction<String, Control, Optional<String>> check) {
        return WholeWindow.nodes(window.shell)
                .filter(WindowControlsTest::isOperated)
                .map(Control.class::cast)
                .flatMap(
                        control -> check.apply(name, control).stream().map(what -> name + ": " + words(control) + what))
                .toList();
    }

    private static boolean isOperated(Node node) {
        return node instanceof ButtonBase
                || node instanceof TextInputControl
                || node instanceof ComboBoxBase
                || node instanceof Slider;
    }

    private static String words(Control control) {
        return control.getClass().getSimpleName() + " " + control.getStyleClass() + " \"" + name(control) + "\"";
    }

    private static String name(Control control) {
        String accessible = control.getAccessibleText();
        Object label = control.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY);
        return accessible != null
                ? accessible
                : Stream.of(control, label)
                        .filter(Labeled.class::isInstance)
                        .map(Labeled.class::cast)
                        .map(named -> named.getAccessibleText() == null ? named.getText() : named.getAccessibleText())
                        .findFirst()
                        .orElse("");
    }

    /** What is in the tooltip and in the help of screen readers alike. */
    private static String explanation(Control control) {
        String help = control.getAccessibleHelp();
        boolean shown =
                control.getTooltip() != null && control.getTooltip().getText().equals(help);
        return shown ? help : "";
    }
}
