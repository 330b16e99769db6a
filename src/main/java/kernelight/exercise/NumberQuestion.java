package kernelight.exercise;

import java.math.BigDecimal;
import kernelight.words.Message;

/** A question whose answer is one number. */
public interface NumberQuestion {
    BigDecimal answer();

    Verdict verdict(BigDecimal typed);

    /** Where to begin, without the answer. */
    Message hint();
}
