package kernelight.engine.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import kernelight.engine.network.Network;
import org.junit.jupiter.api.Test;

/** The memory of weights is allocated on first use. */
class LazyWeightsTest {
    @Test
    void theShapesOfVgg19CostKilobytes() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Architecture.VGG19.build();
        long before = threads.getCurrentThreadAllocatedBytes();
        Network network = Architecture.VGG19.build();
        long macs = network.multiplicationCount();
        Network copy = network.copy();
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(macs > 19_000_000_000L && copy.parameterCount() == network.parameterCount());
        assertTrue(allocated < 200_000, "allocated " + allocated + " bytes");
    }
}
