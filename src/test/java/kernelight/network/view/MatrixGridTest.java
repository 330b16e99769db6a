package kernelight.network.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import kernelight.network.model.ConfusionMatrix.Cell;
import org.junit.jupiter.api.Test;

class MatrixGridTest {
    private static final MatrixGrid.Room ROOM = new MatrixGrid.Room(300, 240, 18, 18, 11);

    @Test
    void tenClassesAreShownWhole() {
        MatrixGrid grid = MatrixGrid.of(10, ROOM, false, 0, 0);
        assertFalse(grid.isPart());
        assertTrue(grid.cellHeight() >= 16, "" + grid.cellHeight());
        assertTrue(grid.shows(new Cell(9, 9)));
    }

    @Test
    void ofSixtyTwoClassesAPartIsShownInWhichNumbersCanBeRead() {
        MatrixGrid grid = MatrixGrid.of(62, ROOM, false, 0, 0);
        assertTrue(grid.isPart());
        assertTrue(grid.cellHeight() >= 16, "" + grid.cellHeight());
        assertFalse(grid.shows(new Cell(61, 0)));
        assertFalse(MatrixGrid.of(62, ROOM, true, 0, 0).isPart());
    }

    @Test
    void theShownPartFollowsACellAndFillsTheRoomAtTheEnd() {
        MatrixGrid grid = MatrixGrid.of(62, ROOM, false, 0, 0);
        Cell last = new Cell(61, 61);
        MatrixGrid end = MatrixGrid.of(62, ROOM, false, grid.firstRowFor(last), grid.firstColumnFor(last));
        assertTrue(end.shows(last));
        assertEquals(62, end.firstRow() + end.rows());
        assertEquals(end.firstRow(), MatrixGrid.of(62, ROOM, false, 1000, 0).firstRow());
        Cell inside = new Cell(60, 60);
        assertEquals(end.firstRow(), end.firstRowFor(inside), "a cell that is seen moves nothing");
    }

    @Test
    void aPointInACellFindsIt() {
        MatrixGrid grid = MatrixGrid.of(62, ROOM, false, 20, 30);
        for (int row = 20; row < 20 + grid.rows(); row++) {
            Cell cell = new Cell(row, 31);
            assertEquals(
                    Optional.of(cell),
                    grid.cellAt(grid.x(31) + grid.cellWidth() / 2, grid.y(row) + grid.cellHeight() / 2));
        }
        assertEquals(Optional.empty(), grid.cellAt(0, 0));
    }

    @Test
    void withoutAnyRoomThereIsStillAGrid() {
        MatrixGrid grid = MatrixGrid.of(62, new MatrixGrid.Room(0, 0, 18, 18, 11), false, 5, 5);
        assertEquals(1, grid.rows());
        assertEquals(1, grid.cellWidth());
    }
}
