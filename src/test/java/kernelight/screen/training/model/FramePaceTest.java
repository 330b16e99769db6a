package kernelight.screen.training.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FramePaceTest {
    private static final double FRAME = 1.0 / 60;

    private boolean reduceMotion;
    private final FramePace pace = new FramePace(() -> reduceMotion);

    @Test
    void whereFramesComeOnTimeItIsSoonDrawnInEachOfThem() {
        assertFalse(pace.isQuick());
        pass(10, FRAME);
        assertEquals(60, pass(1, FRAME), 1);
        assertTrue(pace.isQuick());
    }

    @Test
    void whereFramesAreLateItIsDrawnLessOftenButNeverStops() {
        pass(10, 0.1);
        int drawn = pass(3, 0.1);
        assertTrue(drawn >= 9 && drawn <= 12, drawn + " times in three seconds");
        assertFalse(pace.isQuick());
    }

    @Test
    void itRecovers() {
        pass(10, 0.1);
        assertEquals(0.25, pace.seconds());
        pass(10, FRAME);
        assertEquals(0.01, pace.seconds());
    }

    @Test
    void withMotionReducedItIsDrawnOnceASecond() {
        reduceMotion = true;
        assertEquals(10, pass(10, FRAME), 1);
        assertFalse(pace.isQuick());
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
