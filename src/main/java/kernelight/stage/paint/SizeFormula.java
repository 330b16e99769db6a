package kernelight.stage.paint;

import java.util.Optional;
import kernelight.formula.Formula;
import kernelight.words.LocalizedMessage;

/**
 * How the output's size is computed in one direction.
 *
 * @param direction the name of the direction; empty if it is for all
 */
public record SizeFormula(Optional<LocalizedMessage> direction, Formula size) {}
