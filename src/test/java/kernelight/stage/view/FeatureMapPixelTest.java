package kernelight.stage.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.SplittableRandom;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kernelight.engine.network.Network;
import kernelight.interchange.network.NetworkFile;
import kernelight.ui.component.PlaybackKeys;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Fonts;
import kernelight.ui.theme.Theme;
import kernelight.ui.theme.ThemeSwitch;
import kernelight.walk.Cell;
import kernelight.walk.layer.NetworkWalks;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class FeatureMapPixelTest {
    private static final Cell PIXEL = Cell.at(2, 5, 6);

    private final float[] image = new float[28 * 28];
    private Network network;
    private FeatureMapPixelScreen screen;

    @Start
    void start(Stage stage) throws IOException {
        Fonts.load();
        SplittableRandom random = new SplittableRandom(3);
        for (int index = 0; index < image.length; index++) {
            image[index] = (float) random.nextDouble();
        }
        try (InputStream shipped = NetworkFile.class.getResourceAsStream("/kernelight/assets/models/lenet5.onnx")) {
            network = NetworkFile.read(shipped, "lenet5.onnx").network();
        }
        ThemeSwitch themes = new ThemeSwitch(Theme.LIGHT);
        screen = new FeatureMapPixelScreen(
                network, image, "C3", PIXEL, new Texts(Language.ENGLISH), themes.paletteProperty());
        Scene scene = new Scene(screen, 1200, 760);
        scene.setOnKeyPressed(key -> PlaybackKeys.handle(key, screen.player.playback()));
        themes.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    @DisplayName("a pixel of the shipped LeNet's C3 opens as the engine has it, and is stepped product by product")
    void opensAndSteps(FxRobot robot) {
        float engine = NetworkWalks.of(network, image)
                .output("C3")
                .data()[(PIXEL.channel() * 10 + PIXEL.row()) * 10 + PIXEL.column()];
        float shown = screen.player.frameProperty().get().value().floatValue();
        assertEquals(engine, shown, 1e-5f * Math.max(1, Math.abs(engine))); // 150 products added in another order
        Label position = robot.lookup(".playback-place").queryAs(Label.class);
        assertEquals("Output map 3, row 6, column 7", position.getText());
        robot.push(KeyCode.CONTROL, KeyCode.LEFT);
        assertTrue(robot.lookup(".playback-words .small")
                .queryAs(Label.class)
                .getText()
                .startsWith("bias "));
        robot.push(KeyCode.CONTROL, KeyCode.LEFT);
        assertEquals(
                "product 150 of 150",
                robot.lookup(".playback-words .small").queryAs(Label.class).getText());
    }
}
