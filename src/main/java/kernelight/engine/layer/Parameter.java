package kernelight.engine.layer;

import java.util.Arrays;
import kernelight.engine.tensor.ShapeException;

/**
 * Numbers that a layer learns.
 *
 * @param name {@code weights} or {@code bias}
 * @param values the layer's own array: whoever writes it changes the layer
 * @param inputsPerOutput how many products are added for one output number: what the spread of random weights depends
 *     on
 */
public record Parameter(String name, float[] values, int inputsPerOutput) {
    /** The product of the sides: how many weights a layer needs, where they fit into an array. */
    static int count(int... sides) {
        long count = 1;
        for (int side : sides) {
            count *= side;
            if (count > Integer.MAX_VALUE) {
                throw new ShapeException("A layer with " + Arrays.toString(sides) + " weights has more than fit.");
            }
        }
        return (int) count;
    }
}
