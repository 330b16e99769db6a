/**
 * Formulas as expression trees whose symbols know their numbers: the same tree is drawn with letters, drawn with numbers,
 * and evaluated. Values are exact fractions, so that rounding errors cannot change a floor. No JavaFX; any thread.
 */
package kernelight.formula;
