package kernelight.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jdk.incubator.vector.FloatVector;
import org.junit.jupiter.api.Test;

/** Runs with the kernels' other tests, once for each width that the build asks for. */
class VectorWidthTest {
    @Test
    void theVectorsAreAsWideAsAskedFor() {
        int bits = Integer.getInteger("kernelight.vectorBits", 0);
        InnerLoops loops = LoopChoice.best();
        if (bits == 0) {
            assertEquals(FloatVector.SPECIES_PREFERRED.length(), loops.lanes());
        } else {
            assertEquals(bits, loops.lanes() * Float.SIZE);
        }
    }
}
