package kernelight.stage;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import kernelight.walk.ExactNumber;
import kernelight.words.Message;

/** What was typed where a number belongs: the number, or what is wrong with it. */
public sealed interface NumberEntry {

    /** The largest number a cell takes, either side of 0. */
    int LARGEST = 999;

    /** The most decimals a number may have. */
    int DECIMALS = 3;

    /** Endless digits are refused before they are computed with. */
    int LONGEST_TEXT = 40;

    record Accepted(BigDecimal value) implements NumberEntry {}

    record Refused(Message why) implements NumberEntry {}

    /** Reads whole and decimal numbers; a comma is a decimal point too. */
    static NumberEntry of(String typed) {
        return switch (ofAny(typed)) {
            case Refused refused -> refused;
            case Accepted accepted ->
                refusal(accepted.value()).<NumberEntry>map(Refused::new).orElse(accepted);
        };
    }

    /** The same for a number that may be as large and fine as it likes: an answer, say. */
    static NumberEntry ofAny(String typed) {
        String text = typed.strip().replace('\u2212', '-').replace(',', '.');
        if (text.isEmpty()) {
            return new Refused(Message.of("stage.cell.empty"));
        }
        if (!Syntax.NUMBER.matcher(text).matches()) {
            return new Refused(Message.of("stage.cell.notANumber", typed.strip()));
        }
        if (text.length() > LONGEST_TEXT) {
            return new Refused(Message.of("stage.cell.tooLarge", LARGEST));
        }
        return new Accepted(ExactNumber.normal(new BigDecimal(text)));
    }

    /** What is wrong with a number that is to stand in a cell or as the bias; empty when nothing is. */
    static Optional<Message> refusal(BigDecimal value) {
        if (value.abs().compareTo(BigDecimal.valueOf(LARGEST)) > 0) {
            return Optional.of(Message.of("stage.cell.tooLarge", LARGEST));
        }
        if (ExactNumber.normal(value).scale() > DECIMALS) {
            return Optional.of(Message.of("stage.cell.tooFine", DECIMALS));
        }
        return Optional.empty();
    }

    /** How a number is spelled. */
    final class Syntax {
        private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)");

        private Syntax() {}
    }
}
