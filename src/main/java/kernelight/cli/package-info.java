/**
 * The same work without a window: {@code kernelight train}, {@code evaluate}, {@code classify}, {@code download},
 * {@code networks}, {@code verify}, {@code bench}.
 *
 * <p>Results go to standard output, progress and complaints to standard error. Exit codes: 0 done, 1 it could not be
 * done (one line says why and what to do), 2 the command line is wrong. Uses picocli, the engine, the data and the interchange; no
 * JavaFX.
 */
package kernelight.cli;
