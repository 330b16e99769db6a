package kernelight.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Steps of different lengths: 3, 1, 5 and 2 micro-steps in two rows; the third has parts of 2 and 3. */
class TimelineTest {
    private final Timeline timeline =
            new Timeline(new int[] {3, 4, 9, 11}, 2, step -> step == 2 ? new int[] {6, 9} : new int[0]);

    @Test
    void aPositionBelongsToTheStepItIsInOrHasJustFinished() {
        assertEquals(0, timeline.stepAt(0));
        assertEquals(0, timeline.stepAt(3));
        assertEquals(1, timeline.stepAt(4));
        assertEquals(2, timeline.stepAt(5));
        assertEquals(3, timeline.stepAt(11));
    }

    @Test
    void stepsGoFromEndToEnd() {
        assertEquals(3, timeline.nextStep(0));
        assertEquals(4, timeline.nextStep(3));
        assertEquals(9, timeline.nextStep(6));
        assertEquals(11, timeline.nextStep(11));
        assertEquals(9, timeline.previousStep(11));
        assertEquals(4, timeline.previousStep(6));
        assertEquals(0, timeline.previousStep(2));
    }

    @Test
    void rowsGoFromEndToEnd() {
        assertEquals(4, timeline.nextRow(0));
        assertEquals(11, timeline.nextRow(4));
        assertEquals(4, timeline.previousRow(11));
        assertEquals(0, timeline.previousRow(4));
    }

    @Test
    void partsStopInsideOfSteps() {
        assertEquals(6, timeline.nextPart(4));
        assertEquals(9, timeline.nextPart(6));
        assertEquals(11, timeline.nextPart(9));
        assertEquals(6, timeline.previousPart(9));
        assertEquals(4, timeline.previousPart(6));
    }

    @Test
    void whatPreparesTheFirstStepIsAStepOfItsOwn() {
        Timeline prepared = new Timeline(2, new int[] {5, 6, 11, 13}, 2, step -> new int[0]);
        assertEquals(2, prepared.nextStep(0));
        assertEquals(2, prepared.nextStep(1));
        assertEquals(5, prepared.nextStep(2));
        assertEquals(2, prepared.nextPart(0));
        assertEquals(2, prepared.previousStep(4));
        assertEquals(0, prepared.previousStep(2));
        assertEquals(0, prepared.previousStep(1));
        assertEquals(2, prepared.previousRow(6));
        assertEquals(0, prepared.previousRow(2));
        assertEquals(0, prepared.previousPart(2));
        assertEquals(0, prepared.stepAt(1));
        assertEquals(2, prepared.startOfStep(0));
        assertThrows(IllegalArgumentException.class, () -> new Timeline(3, new int[] {3}, 1, step -> new int[0]));
    }

    @Test
    void rowsAreWhole() {
        assertThrows(IllegalArgumentException.class, () -> new Timeline(new int[] {1, 2, 3}, 2, step -> new int[0]));
    }
}
