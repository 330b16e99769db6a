package kernelight.engine.training;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.training.optimizer.OptimizerSettings;
import org.junit.jupiter.api.Test;

/**
 * How much memory a batch allocates. Runs in a JVM of its own (see pom.xml): vectors are objects until the JIT compiler
 * has eliminated them, and whether it can depends on what else these loops were used for.
 */
class BatchMemoryTest {
    @Test
    void aBatchThatRunsAllocatesNextToNothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        TrainingSettings settings = TrainingSettings.defaults()
                .withEpochs(1500)
                .withBatchSize(32)
                .withOptimizer(new OptimizerSettings.Sgd(0.9, false, 0), 0.01)
                .withSeed(1);
        Trainer trainer = new Trainer(
                Architecture.LENET5.create(1), TrainerTest.bars(64, 1), settings, BatchRunner.onCallingThread());
        int batches = 20;
        long bytes = Long.MAX_VALUE;
        for (int i = 0; i < 3000 / batches && bytes >= 10_000; i++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int batch = 0; batch < batches; batch++) {
                trainer.step();
            }
            bytes = (threads.getCurrentThreadAllocatedBytes() - before) / batches;
        }
        assertTrue(bytes < 10_000, "one batch allocates " + bytes + " bytes, and its smallest tensor has 640");
    }
}
