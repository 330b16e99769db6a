package kernelight.ui.component;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.transform.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class SharpCanvasTest {
    @Test
    void hasAsManyPixelsAsItIsShownWith(FxRobot robot) {
        robot.interact(() -> {
            AtomicInteger painted = new AtomicInteger();
            SharpCanvas canvas = new SharpCanvas(painted::incrementAndGet);
            Group zoomed = new Group(canvas);
            new Scene(zoomed, 500, 500);
            canvas.resize(100, 40);
            assertEquals(1, painted.get());
            canvas.resize(100, 40);
            assertEquals(1, painted.get(), "nothing has changed");

            zoomed.getTransforms().add(new Scale(1.5, 1.5));
            assertEquals(2, painted.get());
            Canvas pixels = (Canvas) canvas.lookup("Canvas");
            assertEquals(150, pixels.getWidth());
            assertEquals(60, pixels.getHeight());
            assertEquals(1.5, canvas.graphics().getTransform().getMxx());
            Bounds seen = pixels.localToScene(pixels.getLayoutBounds());
            assertEquals(0, seen.getMinX(), 1e-9);
            assertEquals(0, seen.getMinY(), 1e-9);
            assertEquals(150, seen.getMaxX(), 1e-9);
            assertEquals(60, seen.getMaxY(), 1e-9);
        });
    }
}
