/**
 * Quiz questions about the outputs of a convolution or pooling: checks answers and names the mistake that explains a
 * wrong one. No JavaFX and no pictures; texts are {@link kernelight.words.LocalizedMessage}s. All classes are immutable and can be
 * used on any thread.
 *
 * <p>A mistake is recognised by its result: each kind of mistake computes the number that a learner who makes it would
 * type, but only if it can be made: with stride 1, no stride can be forgotten. If up to three kinds of mistakes lead to
 * the same number, all of them are named; if more do, none is. The right number is accepted even if a mistake leads to it
 * too.
 */
package kernelight.exercise;
