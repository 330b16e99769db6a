package kernelight.screen.training.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FramePaceTest {
    private static final double FRAME = 1.0 / 60;

    private boolean reduceMotion;
    private final FramePace pace = new FramePace(() -> reduceMotion);

    @Test
    void whereFramesComeOnTimeItIsSoonDrawnThirtyTimesASecond() {
        pass(10, FRAME);
        assertEquals(30, pass(1, FRAME), 1);
    }

    @Test
    void whereFramesAreLateItIsDrawnLessOftenButNeverStops() {
        pass(10, 0.1);
        int drawn = pass(3, 0.1);
        assertTrue(drawn >= 9 && drawn <= 12, drawn + " times in three seconds");
    }

    @Test
    void itRecovers() {
        pass(10, 0.1);
        assertEquals(0.25, pace.seconds());
        pass(10, FRAME);
        assertEquals(0.033, pace.seconds());
    }

    @Test
    void withMotionReducedItIsDrawnOnceASecond() {
        reduceMotion = true;
        assertEquals(10, pass(10, FRAME), 1);
    }

    /** How often it is drawn in so many seconds. */
    private int pass(double seconds, double frame) {
        int drawn = 0;
        for (double time = 0; time < seconds; time += frame) {
            drawn += pace.isDue(frame) ? 1 : 0;
        }
        return drawn;
    }
}
