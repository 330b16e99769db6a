package kernelight.screen.convolution.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StripLayoutTest {

    private static StripMeasures measures(int terms, int columns, double bias) {
        return new StripMeasures(20, terms, columns, 30, bias, 24, 150);
    }

    @Test
    void nineTermsStandInOneLineWhereThereIsRoom() {
        StripMeasures nine = measures(9, 3, 0);
        StripLayout layout = StripLayout.of(nine, 4, StripLayout.roomyWidth(nine));
        assertEquals(9, layout.count());
        assertFalse(layout.noteBelow());
        assertEquals(0, layout.start(), 1);
    }

    @Test
    void theNoteGoesBelowBeforeTermsAreLeftOut() {
        StripLayout layout = StripLayout.of(measures(9, 3, 0), 4, 590);
        assertEquals(9, layout.count());
        assertTrue(layout.noteBelow());
    }

    @Test
    void manyTermsAreShownInPagesOfWholeFilterRowsWithTheCurrentOneOnIt() {
        for (int width = 560; width < 1800; width += 60) {
            for (int done = 0; done <= 49; done++) {
                StripLayout layout = StripLayout.of(measures(49, 7, 20), done, width);
                int current = Math.max(0, done - 1);
                assertTrue(layout.first() <= current && current < layout.first() + layout.count());
                assertEquals(0, layout.first() % 7);
                assertEquals(layout.first() > 0, layout.hasEarlier());
                assertEquals(layout.first() + layout.count() < 49, layout.hasMore());
                assertEquals(layout.hasMore(), layout.biasWidth() == 0, "the bias follows the last term");
                assertTrue(layout.end() + layout.plus() + 24 <= width + 0.5, "wider than " + width);
            }
        }
    }

    @Test
    void aTermIsFoundWhereItStands() {
        StripLayout layout = StripLayout.of(measures(49, 7, 0), 10, 900);
        for (int index = layout.first(); index < layout.first() + layout.count(); index++) {
            assertEquals(index, layout.termAt(layout.termX(index) + 3).orElseThrow());
            assertTrue(layout.termAt(layout.termX(index) + layout.slot() + layout.plus() / 2)
                    .isEmpty());
        }
        assertTrue(layout.termAt(-100).isEmpty());
        assertTrue(layout.termAt(5000).isEmpty());
    }
}
