/**
 * A case as Python that a learner can run elsewhere: PyTorch, Keras and NumPy, each with an assert of the result that
 * the screen shows, whichever way the case is looked at: sliding, unrolled (im2col), its backward pass, transposed.
 * Written as a lecturer would write it: numbers in place, one step a line, channels first as in the lectures (Keras,
 * which keeps channels last, says where it turns them).
 *
 * <p>Comments in the code are English in every language of the window, as the names in it are. No JavaFX; any thread.
 */
package kernelight.interchange.code;
