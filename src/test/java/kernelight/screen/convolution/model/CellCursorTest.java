package kernelight.screen.convolution.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import kernelight.walk.square.ConvolutionCase;
import org.junit.jupiter.api.Test;

class CellCursorTest {

    private final ConvolutionCase lecture = ConvolutionPreset.OPENING.example();

    @Test
    void tabbingVisitsEveryInputCellAndThenEveryWeight() {
        Optional<GridCell> at = Optional.of(GridCell.of(GridName.INPUT, 0, 0));
        int visited = 0;
        GridCell last = at.get();
        while (at.isPresent()) {
            last = at.get();
            visited++;
            at = CellCursor.next(lecture, last);
        }
        assertEquals(25 + 9, visited);
        assertEquals(GridCell.of(GridName.FILTER, 2, 2), last);
        int back = 0;
        for (at = Optional.of(last); at.isPresent(); at = CellCursor.previous(lecture, at.get())) {
            back++;
        }
        assertEquals(25 + 9, back);
    }

    @Test
    void arrowsCrossFromTheInputToTheFilterAndBack() {
        GridCell edge = GridCell.of(GridName.INPUT, 4, 4);
        GridCell filter = CellCursor.neighbour(lecture, edge, 0, 1);
        assertEquals(GridCell.of(GridName.FILTER, 2, 0), filter);
        assertEquals(GridCell.of(GridName.INPUT, 2, 4), CellCursor.neighbour(lecture, filter, 0, -1));
    }

    @Test
    void arrowsStopAtTheOuterEdges() {
        GridCell corner = GridCell.of(GridName.INPUT, 0, 0);
        assertEquals(corner, CellCursor.neighbour(lecture, corner, -1, 0));
        assertEquals(corner, CellCursor.neighbour(lecture, corner, 0, -1));
        GridCell last = GridCell.of(GridName.FILTER, 2, 2);
        assertEquals(last, CellCursor.neighbour(lecture, last, 0, 1));
    }

    @Test
    void aCellThatWasCutOffMovesToTheNearestLeft() {
        assertEquals(GridCell.of(GridName.INPUT, 4, 2), CellCursor.within(lecture, GridCell.of(GridName.INPUT, 9, 2)));
    }
}
