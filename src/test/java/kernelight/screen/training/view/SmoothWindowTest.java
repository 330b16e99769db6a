package kernelight.screen.training.view;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * The window stays smooth while all cores train. What is asked here is the processor time that the FX thread needs from
 * one frame to the next: the clock on the wall would also measure whatever else the machine does.
 */
@ExtendWith(ApplicationExtension.class)
class SmoothWindowTest {
    private static final double LONGEST_MILLISECONDS = 50;
    private static final int EPOCHS = 4;

    private final FullSpeed run = new FullSpeed();

    @Start
    void start(Stage stage) {
        run.open(stage);
    }

    @AfterEach
    void close() {
        run.close();
    }

    @Test
    @DisplayName("no frame takes the FX thread 50 ms while training runs at full speed")
    void theWindowStaysSmooth() throws Exception {
        List<Double> work = run.run(EPOCHS).work();
        assertTrue(work.getLast() < LONGEST_MILLISECONDS, "a frame took the FX thread " + work.getLast() + " ms");
    }
}
