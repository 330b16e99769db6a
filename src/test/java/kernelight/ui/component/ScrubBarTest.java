package kernelight.ui.component;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.event.EventType;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import kernelight.playback.Playback;
import kernelight.playback.Timeline;
import kernelight.ui.theme.Palette;
import kernelight.ui.theme.Theme;
import kernelight.ui.theme.ThemeSwitch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class ScrubBarTest {
    private static final double WIDTH = 102; // with its sides of 6: nine pixels for each of ten steps, nearly

    private final Playback playback = new Playback(new Timeline(4, 10, 1));

    @Test
    void aQuickDragEndsWhereTheButtonIsReleased(FxRobot robot) {
        robot.interact(() -> {
            ScrubBar bar = bar();
            bar.fireEvent(event(MouseEvent.MOUSE_PRESSED, 10, true));
            bar.fireEvent(event(MouseEvent.MOUSE_RELEASED, WIDTH, false)); // no motion was reported
        });
        assertEquals(40, playback.positionProperty().get());
    }

    @Test
    void aClickStaysAtTheEndOfItsStep(FxRobot robot) {
        robot.interact(() -> {
            ScrubBar bar = bar();
            bar.fireEvent(event(MouseEvent.MOUSE_PRESSED, 10, true));
            bar.fireEvent(event(MouseEvent.MOUSE_RELEASED, 10, true));
        });
        assertEquals(4, playback.positionProperty().get());
    }

    private ScrubBar bar() {
        SimpleObjectProperty<Palette> palette = new SimpleObjectProperty<>(
                new ThemeSwitch(Theme.LIGHT).paletteProperty().getValue());
        ScrubBar bar = new ScrubBar(playback, palette, new SimpleStringProperty(""));
        new Scene(new Group(bar), 300, 100);
        bar.resize(WIDTH, 36);
        return bar;
    }

    private static MouseEvent event(EventType<MouseEvent> type, double x, boolean still) {
        boolean down = type == MouseEvent.MOUSE_PRESSED;
        return new MouseEvent(
                type,
                x,
                10,
                x,
                10,
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
                still,
                null);
    }
}
