package kernelight.ui.component;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kernelight.playback.Timeline;
import org.junit.jupiter.api.Test;

class ScrubScaleTest {

    private static final Timeline LECTURE = new Timeline(10, 3, 3);

    @Test
    void eachStepIsASegment() {
        ScrubScale scale = ScrubScale.of(LECTURE, 900);
        assertEquals(9, scale.segments());
        assertEquals(1, scale.done(3, 47));
        assertEquals(0.7, scale.done(4, 47), 1e-9);
        assertEquals(0, scale.done(5, 47));
    }

    @Test
    void stepsTooNarrowToSeeAreShownByTheRow() {
        ScrubScale scale = ScrubScale.of(new Timeline(50, 16, 16), 500);
        assertEquals(16, scale.segments());
        assertEquals(16, scale.stepsPerSegment());
    }

    @Test
    void aPointOnTheBarIsAPosition() {
        ScrubScale scale = ScrubScale.of(LECTURE, 900);
        assertEquals(0, scale.positionAt(-5));
        assertEquals(90, scale.positionAt(2000));
        for (int step = 0; step < 9; step++) {
            assertEquals(10 * step, scale.positionAt(scale.left(step)));
            assertEquals(10 * step + 5, scale.positionAt(scale.left(step) + scale.segment() / 2));
            assertEquals(10 * (step + 1), scale.endAt(scale.left(step) + 3));
        }
        assertTrue(scale.left(8) + scale.segment() <= 900);
    }
}
