/**
 * A person's own digits in use: kept between starts, filed under the classes of a network, read by it, learned from.
 *
 * <p>{@link kernelight.handwriting.OwnDigits} belongs to the FX thread and may be watched by any screen; it reads and writes
 * its file on a worker. Reading and learning are done in short steps by whoever calls them, on one thread; each works on a
 * copy of the network, which stays as it is. javafx.beans only, no scene graph.
 */
package kernelight.handwriting;
