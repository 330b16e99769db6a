/**
 * Tensors and their shapes. Imports nothing of the project. Shapes are immutable; a tensor's values must not be used by
 * two threads at once while one of them writes.
 */
package kernelight.engine.tensor;
