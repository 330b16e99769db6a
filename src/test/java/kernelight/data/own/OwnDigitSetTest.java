package kernelight.data.own;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnDigitSetTest {
    private final OwnDigit one = TestDigits.of("1", 1);
    private final OwnDigit two = TestDigits.of("2", 2);

    @Test
    void digitsAreAddedRemovedAndReplaced() {
        OwnDigitSet both = OwnDigitSet.EMPTY.with(one).with(two);
        assertEquals(List.of(one, two), both.digits());
        assertEquals(List.of(two), both.without(one).digits());
        OwnDigit seven = one.labelled("7");
        assertEquals(List.of(seven, two), both.replaced(one, seven).digits());
        assertEquals("7", seven.label());
    }

    /** The same picture twice in a set may be meant; opening the same file twice is not. */
    @Test
    void aUnionTakesOnlyWhatIsNew() {
        OwnDigitSet mine = new OwnDigitSet(List.of(one));
        OwnDigitSet theirs = new OwnDigitSet(List.of(TestDigits.of("1", 1), two, one.labelled("7")));
        OwnDigitSet.Union union = mine.and(theirs);
        assertEquals(3, union.set().count());
        assertEquals(2, union.added());
        assertEquals(1, union.known());
        assertEquals(0, union.leftOut());
    }

    @Test
    void aUnionEndsWhereTheSetIsFull() {
        OwnDigitSet almost = new OwnDigitSet(Collections.nCopies(OwnDigitSet.MOST - 1, one));
        OwnDigitSet.Union union =
                almost.and(new OwnDigitSet(List.of(two, TestDigits.of("3", 3), TestDigits.of("4", 4))));
        assertTrue(union.set().isFull());
        assertEquals(1, union.added());
        assertEquals(2, union.leftOut());
        assertThrows(IllegalArgumentException.class, () -> union.set().with(one));
    }

    @Test
    void aDigitIsCheckedWhenItIsMade() {
        byte[] pixels = new byte[OwnDigit.PIXELS];
        assertThrows(IllegalArgumentException.class, () -> new OwnDigit(new byte[3], "1", "", 0, one.filedAt()));
        assertThrows(IllegalArgumentException.class, () -> new OwnDigit(pixels, " ", "", 0, one.filedAt()));
        assertThrows(IllegalArgumentException.class, () -> new OwnDigit(pixels, "1", "", 1.5f, one.filedAt()));
    }
}
