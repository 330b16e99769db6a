package kernelight.stage.edit.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import kernelight.walk.ExactNumber;
import org.junit.jupiter.api.Test;
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
    void numbersAreAccepted(String typed, BigDecimal value) {
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

    @ParameterizedTest(name = "{0} is {1}/{2}")
    @CsvSource({
        "1/3, 1, 3",
        "' 1 / 3 ', 1, 3",
        "-1/3, -1, 3",
        "\u22121/3, -1, 3",
        "+2/6, 1, 3",
        "1 1/3, 4, 3",
        "-1 1/3, -4, 3",
        "\uff11\uff0f\uff13, 1, 3",
        "1\u20443, 1, 3",
        "10/9, 10, 9",
        "3/2, 3, 2",
        "0/5, 0, 5",
        "'0,5/2', 1, 4",
        "0.33, 33, 100",
        "'0,33', 33, 100",
        "\uff10\uff0e\uff13\uff13, 33, 100",
        "\uff0d\uff13, -3, 1",
        "\u20133, -3, 1",
        "1000000, 1000000, 1",
    })
    void anAnswerMayBeAFraction(String typed, BigDecimal parts, BigDecimal divisor) {
        NumberEntry.Accepted accepted = assertInstanceOf(NumberEntry.Accepted.class, NumberEntry.ofAnswer(typed));
        assertEquals(0, ExactNumber.quotient(parts, divisor).compareTo(accepted.value()));
    }

    @ParameterizedTest
    @CsvSource({
        "1/0, stage.answer.dividedByZero",
        "0/0, stage.answer.dividedByZero",
        "2 1/0, stage.answer.dividedByZero",
        "1/, stage.cell.notANumber",
        "/3, stage.cell.notANumber",
        "1/2/3, stage.cell.notANumber",
        "1/-3, stage.cell.notANumber",
        "abc, stage.cell.notANumber",
        "1 2, stage.cell.notANumber",
        "1e3, stage.cell.notANumber",
        "'', stage.cell.empty",
        "'   ', stage.cell.empty",
        "99999999999999999999999999999999999999999999, stage.answer.tooLong",
        "1/99999999999999999999999999999999999999999999, stage.answer.tooLong",
    })
    void anAnswerThatIsNoNumberIsRefusedWithTheReason(String typed, String key) {
        NumberEntry.Refused refused = assertInstanceOf(NumberEntry.Refused.class, NumberEntry.ofAnswer(typed));
        assertEquals(key, refused.why().key());
    }

    @Test
    void decimalsThatWereTypedStayInAnAnswer() {
        assertEquals(new NumberEntry.Accepted(new BigDecimal("0.10")), NumberEntry.ofAnswer("0.10"));
    }

    @Test
    void cellsAcceptNoFractions() {
        assertInstanceOf(NumberEntry.Refused.class, NumberEntry.of("1/2"));
    }
}
