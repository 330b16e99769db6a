package kernelight.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumberTableTest {
    private static final Sizes ALL_DIFFERENT = new Sizes(2, 3, 4, 5, 6);

    @Test
    void rowsAreParsedAndNumbersAreNormalized() {
        NumberTable table = NumberTable.parse("1 2.50 -3 / 1E1 0.0 007");
        assertEquals(Sizes.of(2, 3), table.sizes());
        assertEquals(new BigDecimal("2.5"), table.at(Cell.at(0, 1)));
        assertEquals(NumberTable.parse("1.0 2.5 -3.00 / 10 0 7"), table);
    }

    @Test
    void rowsOfDifferentLengthAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> NumberTable.parse("1 2 / 3"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new NumberTable(Sizes.of(2, 2), List.of(BigDecimal.ONE, BigDecimal.TWO)));
    }

    @Test
    void aChangedTableLeavesTheOldOneAlone() {
        NumberTable table = NumberTable.parse("1 2 / 3 4");
        NumberTable changed = table.with(Cell.at(1, 0), new BigDecimal("9"));
        assertEquals(NumberTable.parse("1 2 / 9 4"), changed);
        assertEquals(NumberTable.parse("1 2 / 3 4"), table);
        assertNotEquals(table, changed);
    }

    @Test
    void aResizedTableKeepsWhatFitsAndRemembersTheRest() {
        NumberTable table = NumberTable.parse("1 2 / 3 4");
        NumberTable memory = NumberTable.parse("9 9 5 / 9 9 6");
        assertEquals(NumberTable.parse("1 2 5 / 3 4 6 / 0 0 0"), table.resized(Sizes.of(3, 3), memory));
        assertEquals(NumberTable.parse("1"), table.resized(Sizes.of(1, 1), memory));
    }

    @Test
    void everyCellHasItsIndexInTheOrder() {
        assertEquals(2 * 3 * 4 * 5 * 6, ALL_DIFFERENT.count());
        assertEquals(new Cell(1, 2, 3, 4, 5), ALL_DIFFERENT.cell(ALL_DIFFERENT.count() - 1));
        List<Cell> cells = ALL_DIFFERENT.cells().toList();
        for (int index = 0; index < cells.size(); index++) {
            assertEquals(index, ALL_DIFFERENT.index(cells.get(index)));
            assertTrue(ALL_DIFFERENT.contains(cells.get(index)));
        }
    }

    @Test
    void partsOfATable() {
        Sizes image = Sizes.of(3, 4, 5);
        assertEquals(
                image.cells().filter(cell -> cell.channel() == 1).toList(),
                image.cellsOfChannel(1).toList());
        assertEquals(
                ALL_DIFFERENT.cells().filter(cell -> cell.filter() == 1).toList(),
                ALL_DIFFERENT.cellsOfFilter(1).toList());
    }

    @Test
    void cellsOfThePaddingAreOutside() {
        assertFalse(Sizes.of(2, 2).contains(Cell.at(-1, 0)));
        assertFalse(Sizes.of(2, 2).contains(Cell.at(0, 2)));
        assertThrows(IllegalArgumentException.class, () -> Sizes.of(0, 1));
    }
}
