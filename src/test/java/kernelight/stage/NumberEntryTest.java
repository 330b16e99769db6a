package kernelight.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberEntryTest {

    @ParameterizedTest
    @CsvSource({
        "3, 3",
        "' -2 ', -2",
        "\u22122, -2",
        "'0,5', 0.5",
        ".5, 0.5",
        "5., 5",
        "+7, 7",
        "1.250, 1.25",
        "999, 999"
    })
    void numbersAreTaken(String typed, BigDecimal value) {
        assertEquals(new NumberEntry.Accepted(value), NumberEntry.of(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "a, stage.cell.notANumber",
        "1 2, stage.cell.notANumber",
        "1e3, stage.cell.notANumber",
        "--1, stage.cell.notANumber",
        "., stage.cell.notANumber",
        "'', stage.cell.empty",
        "'  ', stage.cell.empty",
        "1000, stage.cell.tooLarge",
        "-1000, stage.cell.tooLarge",
        "99999999999999999999999999999999999999999999, stage.cell.tooLarge",
        "0.1234, stage.cell.tooFine"
    })
    void anythingElseIsRefusedWithTheReason(String typed, String key) {
        NumberEntry.Refused refused = assertInstanceOf(NumberEntry.Refused.class, NumberEntry.of(typed));
        assertEquals(key, refused.why().key());
    }
}
