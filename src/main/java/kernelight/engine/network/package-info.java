/**
 * Layers joined into a network, forward and back through it, and its first weights. Imports {@code engine.layer},
 * {@code engine.kernel} and {@code engine.tensor}. A network belongs to one thread at a time; {@link
 * kernelight.engine.network.Network#copy()} makes one for another thread.
 */
package kernelight.engine.network;
