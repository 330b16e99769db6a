/**
 * The command line: {@code kernelight train}, {@code evaluate}, {@code classify}, {@code explain}, {@code filter},
 * {@code download}, {@code networks}, {@code verify}, {@code bench}, and {@code open}, which opens the window.
 *
 * <p>Results go to standard output, progress and errors to standard error. Exit codes: 0 success, 1 failure (one line
 * says why and what to do), 2 wrong command line. Of JavaFX only the colours of a
 * painted map.
 */
package kernelight.cli;
