package kernelight.engine.layer;

/**
 * Numbers that a layer learns.
 *
 * @param name {@code weights} or {@code bias}
 * @param values the layer's own array: whoever writes it changes the layer
 * @param inputsPerOutput how many products are added for one output number: what the spread of random weights depends on
 */
public record Parameter(String name, float[] values, int inputsPerOutput) {}
