package kernelight.stage.edit.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.walk.Cell;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.Test;

class LockedNumbersTest {
    private static final GridCell CELL = new GridCell(GridName.INPUT, new Cell(0, 0, 0, 1, 1));
    private static final LocalizedMessage WHY = LocalizedMessage.of("lesson.locked.values");

    private final ConvolutionModel model = new ConvolutionModel();
    private final NumberEdits numbers = model.numbers();

    private void tryEverything() {
        numbers.drag(CELL, BigDecimal.TEN, true);
        numbers.randomize(RandomNumbers.Purpose.FILTER);
        numbers.randomizeFromNextSeed(List.of(RandomNumbers.Purpose.INPUT));
        numbers.clear(RandomNumbers.Purpose.FILTER);
    }

    @Test
    void lockedNumbersStayAndWhoChangesThemIsToldWhy() {
        ConvolutionCase before = model.example();
        numbers.lock(Optional.of(WHY));
        assertEquals(Optional.of(WHY), numbers.enter(CELL, "7"));
        assertEquals(WHY, numbers.paste(CELL, "1\t2").orElseThrow().why());
        tryEverything();
        assertEquals(before, model.example());
        assertTrue(WHY.inEnglish().contains("locks the numbers"));
    }

    @Test
    void unlockedTheyAreChangedAgain() {
        ConvolutionCase before = model.example();
        numbers.lock(Optional.of(WHY));
        numbers.lock(Optional.empty());
        assertEquals(Optional.empty(), numbers.enter(CELL, "7"));
        tryEverything();
        assertNotEquals(before, model.example());
    }
}
