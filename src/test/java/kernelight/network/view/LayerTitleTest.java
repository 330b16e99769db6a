package kernelight.network.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import kernelight.engine.architecture.Architecture;
import kernelight.network.model.NetworkView;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Theme;
import kernelight.ui.theme.ThemeSwitch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class LayerTitleTest {
    private Button before;
    private Button after;
    private FeatureMaps maps;
    private Scene scene;

    @Start
    void start(Stage stage) {
        before = new Button("before");
        after = new Button("after");
        ThemeSwitch themes = new ThemeSwitch(Theme.LIGHT);
        maps = new FeatureMaps(
                new Texts(Language.ENGLISH), themes.paletteProperty(), new NumberActions(number -> {}, number -> {}));
        maps.show(Optional.of(NetworkView.of(Architecture.MINI_RESNET.build())), Optional.empty());
        scene = new Scene(new VBox(before, maps, after), 500, 400);
        themes.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void theTitlesAreOneStopAndTheArrowsGoFromLayerToLayer(FxRobot robot) {
        robot.interact(before::requestFocus);
        robot.push(KeyCode.TAB); // the maps, which scroll
        robot.push(KeyCode.TAB);
        List<LayerTitle> titles = maps.lookupAll(".layer-title").stream()
                .map(LayerTitle.class::cast)
                .toList();
        assertEquals(titles.getFirst(), scene.getFocusOwner());
        assertEquals("conv1, 16 @ 28 × 28", titles.getFirst().getAccessibleText());
        assertTrue(titles.getFirst().getAccessibleHelp().startsWith("Slides 16 filters of 3 × 3 over the image;"));
        assertTrue(explanation().startsWith("Slides 16 filters of 3 × 3 over the image;"), explanation());

        for (int i = 0; i < 3; i++) {
            robot.push(KeyCode.RIGHT);
        }
        LayerTitle sum = titles.get(3);
        assertEquals(sum, scene.getFocusOwner());
        assertEquals("layer1.0.add, 16 @ 28 × 28", sum.getAccessibleText());
        assertTrue(sum.getAccessibleHelp().startsWith("Adds its 2 inputs number by number"));
        assertTrue(isInSight(sum), "the maps scroll to it");

        robot.push(KeyCode.TAB);
        assertEquals(after, scene.getFocusOwner());
        assertFalse(Window.getWindows().stream().anyMatch(Tooltip.class::isInstance));
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        assertEquals(sum, scene.getFocusOwner());
    }

    private boolean isInSight(Node node) {
        Bounds place = node.localToScene(node.getLayoutBounds());
        Bounds seen = maps.localToScene(maps.getLayoutBounds());
        return place.getMinY() >= seen.getMinY() && place.getMaxY() <= seen.getMaxY();
    }

    private static String explanation() {
        return Window.getWindows().stream()
                .filter(Tooltip.class::isInstance)
                .map(window -> ((Tooltip) window).getText())
                .findFirst()
                .orElse("");
    }
}
