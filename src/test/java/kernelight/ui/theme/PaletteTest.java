package kernelight.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PaletteTest {
    private final ThemeSwitch themes = new ThemeSwitch(Theme.LIGHT);

    @Start
    void start(Stage stage) {
        Scene scene = new Scene(new StackPane(themes.source()), 100, 100);
        themes.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void canvasesGetTheColoursOfTheStyleSheets(FxRobot robot) {
        assertEquals(Color.web("#0b64ad"), themes.paletteProperty().get().input());
        assertEquals(Color.web("#fcebea"), themes.paletteProperty().get().errorFill());
        robot.interact(() -> themes.themeProperty().set(Theme.DARK));
        assertEquals(Color.web("#6cb8ff"), themes.paletteProperty().get().input());
        assertEquals(Color.web("#1c222c"), themes.paletteProperty().get().panel());
    }

    @Test
    void everythingThatIsReadInHighContrastStandsOut(FxRobot robot) {
        robot.interact(() -> themes.themeProperty().set(Theme.HIGH_CONTRAST));
        Palette colors = themes.paletteProperty().get();
        Map<String, Color> read = Map.ofEntries(
                Map.entry("ink", colors.ink()),
                Map.entry("muted", colors.muted()),
                Map.entry("dimmed", colors.dimmed()),
                Map.entry("accent", colors.accent()),
                Map.entry("input", colors.input()),
                Map.entry("filter", colors.filter()),
                Map.entry("output", colors.output()),
                Map.entry("padding", colors.padding()),
                Map.entry("stride", colors.stride()),
                Map.entry("bias", colors.bias()),
                Map.entry("error", colors.error()));
        colors.groups().forEach(group -> {
            assertTrue(contrast(group.frame(), colors.page()) >= 7, "a group's frame on the page");
            assertTrue(contrast(colors.muted(), group.fill()) >= 7, "a caption on a group's background");
        });
        read.forEach((name, color) -> {
            assertTrue(contrast(color, colors.page()) >= 7, name + " on the page");
            assertTrue(contrast(color, colors.panel()) >= 7, name + " on a panel");
        });
        Map.of(
                        colors.input(), colors.inputFill(),
                        colors.filter(), colors.filterFill(),
                        colors.output(), colors.outputFill(),
                        colors.padding(), colors.paddingFill(),
                        colors.bias(), colors.biasFill(),
                        colors.error(), colors.errorFill(),
                        colors.accent(), colors.accentFill())
                .forEach((color, fill) -> assertTrue(contrast(color, fill) >= 7, color + " on " + fill));
    }

    /** As the Web Content Accessibility Guidelines define it. */
    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
