package kernelight.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PlaybackTest {

    /** Nine output cells in three rows; each has nine products and one micro-step for writing. */
    private static final Timeline LECTURE = new Timeline(10, 3, 3);

    private final Playback playback = new Playback(LECTURE);

    private void goByProducts() {
        playback.unitProperty().set(PlayUnit.MICRO_STEP);
    }

    private int position() {
        return playback.positionProperty().get();
    }

    @Test
    void opensAtTheStartPaused() {
        assertEquals(0, position());
        assertFalse(playback.playingProperty().get());
        playback.advance(100);
        assertEquals(0, position());
    }

    @Test
    void nineStepsReachTheEndAndATenthStaysThere() {
        for (int step = 1; step <= 9; step++) {
            playback.nextStep();
            assertEquals(10 * step, position());
        }
        playback.nextStep();
        assertEquals(90, position());
    }

    @Test
    void stepsGoToTheEndsOfSteps() {
        playback.seek(13);
        playback.nextStep();
        assertEquals(20, position());
        playback.seek(13);
        playback.previousStep();
        assertEquals(10, position());
        playback.previousStep();
        assertEquals(0, position());
        playback.previousStep();
        assertEquals(0, position());
    }

    @Test
    void microStepsGoOneByOne() {
        playback.nextMicroStep();
        playback.nextMicroStep();
        playback.previousMicroStep();
        assertEquals(1, position());
    }

    @Test
    void rowsGoToTheEndsOfRows() {
        playback.nextRow();
        assertEquals(30, position());
        playback.seek(45);
        playback.nextRow();
        assertEquals(60, position());
        playback.previousRow();
        assertEquals(30, position());
    }

    @Test
    void playingTakesMicroStepsAsTimePassesAndPausesAtTheEnd() {
        goByProducts();
        playback.play();
        playback.advance(0.3);
        assertEquals(0, position());
        playback.advance(0.2);
        assertEquals(1, position());
        playback.advance(0.4);
        assertEquals(2, position());
        playback.advance(1000);
        assertEquals(90, position());
        assertFalse(playback.playingProperty().get());
    }

    @Test
    void playingGoesByCellsOneASecondUntilProductsAreAskedFor() {
        playback.seek(3);
        playback.play();
        playback.advance(0.41);
        assertEquals(10, position(), "the first one comes as soon as a product would");
        playback.advance(0.97);
        assertEquals(10, position());
        playback.advance(0.04);
        assertEquals(20, position());
        playback.advance(2);
        assertEquals(40, position());
        goByProducts();
        playback.advance(1);
        assertEquals(41, position());
        playback.advance(0.4);
        assertEquals(42, position());
        assertTrue(playback.playingProperty().get());
    }

    @Test
    void cellsFollowTheSpeedAsProductsDo() {
        playback.setSpeed(8);
        playback.play();
        playback.advance(0.06);
        assertEquals(10, position());
        playback.advance(0.125);
        assertEquals(20, position());
        playback.setSpeed(0.25);
        playback.advance(0.13);
        assertEquals(30, position());
        playback.advance(3.9);
        assertEquals(30, position());
        playback.advance(0.1);
        assertEquals(40, position());
        playback.setSpeed(4);
        playback.advance(0.25);
        assertEquals(50, position());
    }

    @Test
    void whatPreparesTheFirstStepIsPlayedOneByOneASecondEachWhateverPlayingGoesBy() {
        for (PlayUnit unit : PlayUnit.values()) {
            Playback prepared = new Playback(new Timeline(2, new int[] {12, 22}, 1, step -> new int[0]));
            prepared.unitProperty().set(unit);
            prepared.play();
            prepared.advance(0.41);
            assertEquals(1, prepared.positionProperty().get());
            prepared.advance(0.98);
            assertEquals(1, prepared.positionProperty().get());
            prepared.advance(0.02);
            assertEquals(2, prepared.positionProperty().get());
            prepared.advance(1);
            assertEquals(
                    unit == PlayUnit.STEP ? 12 : 3, prepared.positionProperty().get());
        }
    }

    @Test
    void withMotionReducedWhatPreparesTheFirstStepIsDoneAtOnce() {
        Playback prepared = new Playback(new Timeline(2, new int[] {12, 22}, 1, step -> new int[0]));
        prepared.reduceMotionProperty().set(true);
        prepared.play();
        prepared.advance(1.01);
        assertEquals(2, prepared.positionProperty().get());
    }

    @Test
    void anotherTimelineKeepsThePositionWithWhatPreparesIt() {
        Timeline prepared = new Timeline(2, new int[] {12, 22, 32}, 1, step -> new int[0]);
        Timeline plain = new Timeline(new int[] {10, 20, 30}, 1, step -> new int[0]);
        playback.setTimeline(plain);
        playback.seek(13);
        playback.setTimeline(prepared);
        assertEquals(15, position());
        playback.setTimeline(plain);
        assertEquals(13, position());
        playback.seek(0);
        playback.setTimeline(prepared);
        assertEquals(0, position());
        playback.seek(1);
        playback.setTimeline(plain);
        assertEquals(0, position());
    }

    @Test
    void playingAtTheEndStartsAgain() {
        playback.last();
        playback.play();
        assertEquals(0, position());
        assertTrue(playback.playingProperty().get());
    }

    @Test
    void howTheTimeIsDividedDoesNotMatter() {
        goByProducts();
        Playback inParts = new Playback(LECTURE);
        inParts.unitProperty().set(PlayUnit.MICRO_STEP);
        playback.play();
        inParts.play();
        playback.advance(7.0);
        for (int part = 0; part < 28; part++) {
            inParts.advance(0.25);
        }
        assertEquals(position(), inParts.positionProperty().get());
    }

    @Test
    void doubleSpeedGoesTwiceAsFar() {
        goByProducts();
        playback.faster();
        assertEquals(2, playback.speedProperty().get());
        playback.play();
        playback.advance(4.1);
        assertEquals(20, position());
    }

    @Test
    void speedStaysBetweenAQuarterAndEight() {
        for (int press = 0; press < 10; press++) {
            playback.faster();
        }
        assertEquals(8, playback.speedProperty().get());
        for (int press = 0; press < 10; press++) {
            playback.slower();
        }
        assertEquals(0.25, playback.speedProperty().get());
        assertThrows(IllegalArgumentException.class, () -> playback.setSpeed(3));
    }

    @Test
    void longStepsArePlayedNoSlowerThanFiveSeconds() {
        Playback large = new Playback(new Timeline(50, 16, 16));
        large.unitProperty().set(PlayUnit.MICRO_STEP);
        large.play();
        large.advance(5.01);
        assertEquals(50, large.positionProperty().get());
    }

    @Test
    void seekingStaysInsideAndPauses() {
        playback.play();
        playback.seek(1000);
        assertEquals(90, position());
        assertFalse(playback.playingProperty().get());
        playback.seek(-3);
        assertEquals(0, position());
    }

    @Test
    void anotherTimelineKeepsThePosition() {
        playback.seek(47); // row 2, cell 2, product 7
        playback.setTimeline(new Timeline(10, 5, 5));
        assertEquals(67, position());
        playback.seek(70); // just finished
        playback.setTimeline(new Timeline(11, 5, 5));
        assertEquals(77, position());
        playback.setTimeline(new Timeline(5, 1, 1));
        assertEquals(0, position());
    }

    @Test
    void theEndStaysTheEnd() {
        playback.last();
        playback.setTimeline(new Timeline(10, 5, 5));
        assertEquals(250, position());
    }

    @Test
    void withMotionReducedWholeStepsArePlayedAndNoMoreThanOneASecond() {
        playback.reduceMotionProperty().set(true);
        playback.setSpeed(8);
        playback.seek(3);
        playback.play();
        playback.advance(0.99);
        assertEquals(3, position());
        playback.advance(0.02);
        assertEquals(10, position());
        playback.advance(0.98);
        assertEquals(10, position());
        playback.advance(0.02);
        assertEquals(20, position());
        playback.advance(7);
        assertEquals(90, position());
        assertFalse(playback.playingProperty().get());
    }

    @Test
    void withMotionReducedAStepTakesNoLessTimeThanItsProductsWould() {
        goByProducts();
        playback.reduceMotionProperty().set(true);
        playback.play();
        playback.advance(1.1);
        assertEquals(10, position());
        playback.advance(3.8);
        assertEquals(10, position());
        playback.advance(0.2);
        assertEquals(20, position());
    }
}
