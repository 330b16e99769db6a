package kernelight.casefile;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import kernelight.walk.Sizes;
import kernelight.words.Message;

/**
 * What a table of a file may be.
 *
 * @param largest along each of its sides
 * @param refusal why a number may not be in a cell
 */
public record TableBounds(Sizes largest, Function<BigDecimal, Optional<Message>> refusal) {}
