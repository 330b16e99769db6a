package kernelight.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every running value is the reduction of its terms. */
class RunningValuesTest {
    private final Random random = new Random(17);

    @ParameterizedTest
    @CsvSource({
        "SUM, 0, 9, 1",
        "SUM, 0, 999999, 1",
        "SUM, 0, 1000001, 1",
        "SUM, 3, 999, 1",
        "SUM, 2, 99, 4",
        "MAX, 0, 9, 1",
        "MIN, 2, 99, 1"
    })
    void everyRunningValueIsTheReductionOfItsTerms(Reduction reduction, int decimals, int largest, int mostShared) {
        for (int round = 0; round < 50; round++) {
            List<Term> terms = new ArrayList<>();
            int count = 1 + random.nextInt(40);
            for (int index = 0; index < count; index++) {
                terms.add(term(reduction, decimals, largest, mostShared));
            }
            RunningValues running = RunningValues.of(reduction, terms);
            for (int index = 1; index <= count; index++) {
                List<Term> first = terms.subList(0, index);
                assertEquals(ExactNumber.normal(RunningValues.ofAll(reduction, first)), running.ofFirst(index));
                if (mostShared == 1) {
                    assertEquals(ExactNumber.normal(plain(reduction, first)), running.ofFirst(index));
                }
            }
        }
    }

    private static BigDecimal plain(Reduction reduction, List<Term> terms) {
        return terms.stream()
                .map(Term::undivided)
                .reduce(
                        switch (reduction) {
                            case SUM -> BigDecimal::add;
                            case MAX -> BigDecimal::max;
                            case MIN -> BigDecimal::min;
                        })
                .orElseThrow();
    }

    private Term term(Reduction reduction, int decimals, int largest, int mostShared) {
        GridCell cell = new GridCell(GridName.INPUT, Cell.at(0, 0));
        if (mostShared > 1) {
            return Term.share(cell, number(decimals, largest), 1 + random.nextInt(mostShared), 0);
        }
        return reduction == Reduction.SUM
                ? Term.product(cell, number(decimals, largest), cell, number(decimals, largest), 0)
                : Term.number(cell, number(decimals, largest), 0);
    }

    private BigDecimal number(int decimals, int largest) {
        return BigDecimal.valueOf(random.nextInt(2 * largest + 1) - largest, decimals);
    }
}
