package kernelight.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jdk.incubator.vector.FloatVector;
import org.junit.jupiter.api.Test;

/** The build runs the tests of this package once for each vector width; this test checks that the width is used. */
class VectorWidthTest {
    @Test
    void vectorsHaveTheRequestedWidth() {
        int bits = Integer.getInteger("kernelight.vectorBits", 0);
        InnerLoops loops = LoopChoice.best();
        if (bits == 0) {
            assertEquals(FloatVector.SPECIES_PREFERRED.length(), loops.lanes());
        } else {
            assertEquals(bits, loops.lanes() * Float.SIZE);
        }
    }
}
