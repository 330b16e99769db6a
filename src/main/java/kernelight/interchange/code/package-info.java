/**
 * Writes a case as a Python program that learners can run: with PyTorch, Keras or NumPy, each with an assertion of the
 * result that the screen shows, for all views: sliding window, im2col, backward pass, transposed convolution. Programs are
 * written as in a lecture: with the numbers of the case, one step per line, channels first (the program for Keras, which
 * uses channels last, transposes explicitly). A single number of a network is written in NumPy, by {@link
 * kernelight.interchange.code.NumPyNumber}.
 *
 * <p>Names and comments in the programs are English in every language of the window. No JavaFX; any thread.
 */
package kernelight.interchange.code;
