/**
 * A chain of filters as a Python program that learners can run: with NumPy alone, with OpenCV or with PyTorch. {@link
 * kernelight.filter.code.FilterProgram} reads the picture from a file that lies beside it, which {@link
 * kernelight.filter.code.NumPyFile} makes (all three read that kind, and it keeps every number, which picture files do
 * not), does the same steps, and asserts a checksum of the numbers that the app showed.
 *
 * <p>Names and comments in the programs are English in every language of the window. Imports {@code filter}, {@code
 * filter.chain} and, for the text of a program, {@code interchange.code}. No JavaFX; any thread.
 */
package kernelight.filter.code;
