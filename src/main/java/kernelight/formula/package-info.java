/**
 * Formulas as trees whose symbols carry their numbers: the same tree is drawn with letters, drawn with the numbers put
 * in, and computed. No JavaFX; any thread. Values are exact fractions, so a floor is never off by a rounding.
 */
package kernelight.formula;
