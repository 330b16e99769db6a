/**
 * Questions about a case, answers checked, and the mistake named that explains a wrong one. Pure: no JavaFX, no pixel;
 * what is to be said are {@link kernelight.words.Message}s. Any thread.
 *
 * <p>A mistake is known by its number: each one computes what a learner who makes it would arrive at. Where several
 * mistakes arrive at the same number, the most common one is named; the order of the enum is that order. A right number
 * is right, whatever mistakes also arrive at it.
 */
package kernelight.exercise;
