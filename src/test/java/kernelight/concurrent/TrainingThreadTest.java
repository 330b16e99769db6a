package kernelight.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class TrainingThreadTest {
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final TrainingThread thread = new TrainingThread();

    @Test
    void whatWaitsWhenItIsClosedIsStillDone() {
        thread.execute(() -> done.add("a batch"));
        thread.execute(() -> done.add("what is asked for last"));
        thread.close();
        assertEquals(List.of("a batch", "what is asked for last"), done);
    }

    @Test
    void whatComesAfterItWasClosedIsDropped() throws Exception {
        FutureTask<Thread> worker = new FutureTask<>(Thread::currentThread);
        thread.execute(worker);
        thread.close();
        thread.execute(() -> done.add("too late"));
        assertTrue(worker.get().join(Duration.ofSeconds(10)), "the thread has not ended"); // or it might still do it
        assertEquals(List.of(), done);
    }
}
