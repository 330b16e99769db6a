/**
 * Questions about a case, answers checked, and the mistake named that explains a wrong one. Pure: no JavaFX, no pixel;
 * what is to be said are {@link kernelight.words.Message}s. Any thread.
 *
 * <p>A mistake is known by its number: each one computes what a learner who makes it would arrive at, and only where it
 * can be made: there is no stride to forget where the window moves by one cell. Where up to three kinds of mistakes lead
 * to the same number, all of them are named; where more do, none is. A right number is right, whatever mistakes also
 * arrive at it.
 */
package kernelight.exercise;
