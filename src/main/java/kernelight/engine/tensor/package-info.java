/** Numbers with a shape. Imports nothing of the project; any thread, one at a time for a tensor's numbers. */
package kernelight.engine.tensor;
