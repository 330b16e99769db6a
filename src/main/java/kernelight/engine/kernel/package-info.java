/**
 * The arithmetic that takes the time, behind one interface: a plain version that reads like the definition and a fast
 * one. Imports {@code engine.tensor} only. An instance may keep scratch memory and so belongs to one thread at a time.
 * Inner loops carry no checks: shapes were checked when the network was built.
 */
package kernelight.engine.kernel;
