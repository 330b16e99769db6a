/**
 * The networks that have a name, each with its table of layers, and small ones of their kinds for 28 x 28 digits. Imports
 * {@code engine.network}, {@code engine.layer}, {@code engine.kernel} and {@code engine.tensor}.
 *
 * <p>Building one takes kilobytes, however many weights it has: they are in memory from the first time they are asked
 * for. A new network is one class and one line in {@link kernelight.engine.architecture.Architecture}.
 */
package kernelight.engine.architecture;
