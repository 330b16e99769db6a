package kernelight.engine.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * The length of vectors: the one the machine prefers, or the number of bits that {@code -Dkernelight.vectorBits} sets,
 * with which the tests run the loops with 128, 256 and 512 bits on one machine.
 */
final class VectorWidth {
    static final VectorSpecies<Float> SPECIES = species(Integer.getInteger("kernelight.vectorBits", 0));

    private VectorWidth() {}

    private static VectorSpecies<Float> species(int bits) {
        return bits == 0 ? FloatVector.SPECIES_PREFERRED : VectorSpecies.of(float.class, VectorShape.forBitSize(bits));
    }
}
