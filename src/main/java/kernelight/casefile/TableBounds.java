package kernelight.casefile;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import kernelight.walk.Sizes;
import kernelight.words.LocalizedMessage;

/**
 * The limits of a table in a file.
 *
 * @param largest the largest size along each axis
 * @param refusal gives the reason why a number is not allowed; empty if it is
 */
public record TableBounds(Sizes largest, Function<BigDecimal, Optional<LocalizedMessage>> refusal) {}
