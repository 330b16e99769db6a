/**
 * The named architectures, each with its table of layers, and small versions of them for 28 x 28 digits. Imports
 * {@code engine.network}, {@code engine.layer}, {@code engine.kernel} and {@code engine.tensor}.
 *
 * <p>Building a network takes kilobytes, however many weights it has: their memory is allocated on first use. A new
 * architecture is one class and one line in {@link kernelight.engine.architecture.Architecture}.
 */
package kernelight.engine.architecture;
