/**
 * Layers joined into a network, and the networks that have a name. Imports {@code engine.layer}, {@code engine.kernel}
 * and {@code engine.tensor}. A network belongs to one thread at a time; {@link
 * kernelight.engine.network.Network#copy()} makes one for another thread.
 */
package kernelight.engine.network;
