/**
 * A network as a graph of layers, its forward and backward pass, and the initialization of its weights. Imports {@code
 * engine.layer}, {@code engine.kernel} and {@code engine.tensor}. A network belongs to one thread at a time; {@link
 * kernelight.engine.network.Network#copy()} makes one for another thread.
 */
package kernelight.engine.network;
