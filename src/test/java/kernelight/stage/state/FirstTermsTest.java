package kernelight.stage.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import kernelight.walk.Cell;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.Term;
import org.junit.jupiter.api.Test;

class FirstTermsTest {
    private final Random random = new Random(13);

    @Test
    void everyCellIsFoundInTheFirstTermThatHasIt() {
        for (int round = 0; round < 300; round++) {
            List<Term> terms = new ArrayList<>();
            Map<GridCell, Integer> first = new HashMap<>();
            int count = random.nextInt(400);
            for (int index = 0; index < count; index++) {
                GridCell one = new GridCell(GridName.INPUT, cell());
                GridCell other = new GridCell(GridName.FILTER, cell());
                first.putIfAbsent(one, index);
                if (random.nextBoolean()) {
                    first.putIfAbsent(other, index);
                    terms.add(Term.product(one, BigDecimal.ONE, other, BigDecimal.TEN, 0));
                } else {
                    terms.add(Term.number(one, BigDecimal.ONE, 0));
                }
            }
            FirstTerms found = new FirstTerms(terms);
            first.forEach((cell, index) -> assertEquals(OptionalInt.of(index), found.indexOf(cell)));
            for (int more = 0; more < 50; more++) {
                GridCell other = new GridCell(GridName.FILTER, cell());
                assertEquals(first.containsKey(other), found.indexOf(other).isPresent());
            }
        }
    }

    private Cell cell() {
        return new Cell(
                random.nextInt(2), random.nextInt(3), random.nextInt(3), random.nextInt(9) - 3, random.nextInt(9) - 3);
    }
}
