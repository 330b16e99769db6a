package kernelight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javax.management.ObjectName;
import kernelight.navigation.ScreenId;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Whatever is made anew when the view, the screen, the language or the theme changes replaces what was there. */
@ExtendWith(ApplicationExtension.class)
class KeptInstancesTest {
    /** In as many times each screen is opened with each of four views, two languages and three themes. */
    private static final int OPENINGS = 12;

    /** Whole rounds, so that the same screens, views, languages and themes are counted as before. */
    private static final int ROUNDS = 2;
    /** Far below one instance for each change of a kind, above what waits for the next layout or garbage collection. */
    private static final int FEW = 14;

    private static final Pattern ROW = Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+(\\S+).*");

    private WholeWindow window;
    private int step;

    @Test
    void nothingThatWasReplacedIsKept(FxRobot robot, @TempDir Path home) throws Exception {
        Texts texts = new Texts(Language.ENGLISH);
        robot.interact(() -> window = new WholeWindow(texts, home, 1440, 900));
        waitForWhatIsMadeAhead(robot);
        int round = OPENINGS * window.screens();
        change(robot, texts, round);
        Map<String, Integer> before = instances();
        change(robot, texts, ROUNDS * round);
        Map<String, Integer> grown = new TreeMap<>();
        instances().forEach((name, count) -> {
            int more = count - before.getOrDefault(name, 0);
            if (more > FEW) {
                grown.put(name, more);
            }
        });
        assertEquals(Map.of(), grown, "classes with more instances after " + ROUNDS * round + " changes of everything");
    }

    /** Where numbers can be opened, the view of them is made once, while nobody does anything. */
    private void waitForWhatIsMadeAhead(FxRobot robot) throws TimeoutException {
        for (ScreenId screen : List.of(ScreenId.TRAINING, ScreenId.DRAWING)) {
            robot.interact(() -> window.shell.show(screen));
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> window.shell.lookup(".explain-stage") != null);
        }
    }

    private void change(FxRobot robot, Texts texts, int steps) {
        for (int i = 0; i < steps; i++) {
            robot.interact(() -> {
                step++;
                window.open(step % window.screens());
                List<ToggleButton> views = views();
                if (!views.isEmpty()) {
                    views.get(step / window.screens() % views.size()).fire();
                }
                texts.languageProperty().set(Language.values()[step % Language.values().length]);
                window.preferences.themeProperty().set(Theme.values()[step % Theme.values().length]);
                window.layout();
            });
        }
    }

    /** The buttons of everything that can be chosen above the stage. */
    private List<ToggleButton> views() {
        return WholeWindow.nodes(window.shell)
                .filter(node -> node instanceof ToggleButton && isIn(node, "view-bar"))
                .map(ToggleButton.class::cast)
                .toList();
    }

    private static boolean isIn(Node node, String styleClass) {
        for (Node parent = node; parent != null; parent = parent.getParent()) {
            if (parent.getStyleClass().contains(styleClass)) {
                return true;
            }
        }
        return false;
    }

    /** How many instances of our own classes and of JavaFX's nodes are reachable. */
    private static Map<String, Integer> instances() throws Exception {
        String histogram = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        Map<String, Integer> counts = new HashMap<>();
        histogram.lines().map(ROW::matcher).filter(Matcher::matches).forEach(row -> {
            String name = row.group(2);
            boolean isOurs = name.startsWith("kernelight.")
                    || name.startsWith("javafx.scene.") && !name.startsWith("javafx.scene.paint."); // values, not nodes
            if (isOurs && !name.contains("$")) { // what is inside grows with what it is in
                counts.merge(name, Integer.parseInt(row.group(1)), Integer::sum);
            }
        });
        return counts;
    }
}
