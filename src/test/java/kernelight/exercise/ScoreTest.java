package kernelight.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import kernelight.walk.Cell;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import org.junit.jupiter.api.Test;

class ScoreTest {
    private static final Subject ONE = new Subject.Number(new GridCell(GridName.OUTPUT, Cell.at(0, 0)));
    private static final Subject OTHER = new Subject.Size();

    @Test
    void triesAndHintsAreCountedUntilItIsSolved() {
        Score score = Score.NONE
                .afterTry(ONE, true)
                .afterTry(ONE, false)
                .afterHint(ONE)
                .afterTry(OTHER, false)
                .afterHint(OTHER)
                .afterTry(OTHER, true);
        assertEquals(3, score.tries());
        assertEquals(2, score.solved());
        assertEquals(1, score.rightAtFirst());
        assertEquals(1, score.hints());
    }

    @Test
    void aHintBeforeTheFirstAnswerCounts() {
        Score score = Score.NONE.afterHint(ONE).afterTry(ONE, true);
        assertEquals(1, score.solved());
        assertEquals(0, score.rightAtFirst());
    }
}
