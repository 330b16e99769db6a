package kernelight.stage.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ViewportTest {
    private final Viewport tenOfForty = new Viewport(10, 10, 40);

    @Test
    void turnsOnlyWhenTheWindowLeaves() {
        assertEquals(tenOfForty, tenOfForty.turnedTo(10, 12));
        assertEquals(tenOfForty, tenOfForty.turnedTo(17, 19));
    }

    @Test
    void theWindowComesFirstOnThePageTurnedForwardAndLastOnThePageTurnedBack() {
        assertEquals(18, tenOfForty.turnedTo(18, 20).first());
        assertEquals(2, tenOfForty.turnedTo(9, 11).first());
        assertEquals(0, tenOfForty.turnedTo(0, 2).first());
        assertEquals(30, tenOfForty.turnedTo(37, 39).first(), "the last page is full");
    }

    @Test
    void aWindowLargerThanThePageShowsItsBeginning() {
        assertEquals(5, tenOfForty.turnedTo(5, 20).first());
        assertEquals(20, tenOfForty.turnedTo(20, 35).first());
    }

    @Test
    void typingMovesAsLittleAsPossible() {
        assertEquals(11, tenOfForty.showing(20, 20).first());
        assertEquals(9, tenOfForty.showing(9, 9).first());
    }
}
