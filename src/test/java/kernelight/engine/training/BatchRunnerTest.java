package kernelight.engine.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class BatchRunnerTest {
    @Test
    void everySliceRunsOnce() {
        assertEachOnce(BatchRunner.onCallingThread());
        assertEachOnce(new BatchRunner(Runnable::run, 4));
    }

    @Test
    void helpersThatNeverComeAreNotWaitedFor() {
        assertEachOnce(new BatchRunner(work -> {}, 4));
    }

    @Test
    void aClosedPoolLeavesTheWorkToTheCaller() {
        Executor closed = work -> {
            throw new RejectedExecutionException("closed");
        };
        assertEachOnce(new BatchRunner(closed, 4));
    }

    @Test
    void aHelperThatComesTooLateFindsNothingToDo() {
        Runnable[] late = new Runnable[1];
        BatchRunner runner = new BatchRunner(work -> late[0] = work, 2);
        AtomicIntegerArray runs = new AtomicIntegerArray(3);
        runner.run(3, runs::incrementAndGet);
        late[0].run();
        assertEquals("[1, 1, 1]", runs.toString());
    }

    @Test
    void aProblemReachesTheCallerAfterAllSlicesAreDone() {
        AtomicIntegerArray runs = new AtomicIntegerArray(5);
        IllegalStateException problem = assertThrows(
                IllegalStateException.class,
                () -> new BatchRunner(Runnable::run, 2).run(5, microBatch -> {
                    runs.incrementAndGet(microBatch);
                    if (microBatch == 1) {
                        throw new IllegalStateException("micro-batch 1");
                    }
                }));
        assertEquals("micro-batch 1", problem.getMessage());
        assertEquals("[1, 1, 1, 1, 1]", runs.toString());
    }

    @Test
    void anInterruptIsKept() {
        Thread.currentThread().interrupt();
        assertEachOnce(BatchRunner.onCallingThread());
        assertTrue(Thread.interrupted());
    }

    private static void assertEachOnce(BatchRunner runner) {
        AtomicIntegerArray runs = new AtomicIntegerArray(7);
        runner.run(7, runs::incrementAndGet);
        assertEquals("[1, 1, 1, 1, 1, 1, 1]", runs.toString());
    }
}
