package kernelight.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class LatestTaskTest {
    private final Queue<Runnable> worker = new ArrayDeque<>();
    private final Queue<Runnable> fxThread = new ArrayDeque<>();
    private final List<String> published = new ArrayList<>();
    private final LatestTask<String> task = new LatestTask<>(worker::add, fxThread::add);

    @Test
    void aLoneRequestIsPublished() {
        request("one");
        runAll();
        assertEquals(List.of("one"), published);
    }

    @Test
    void whatWasOvertakenBeforeItStartedIsNeverComputed() {
        List<String> computed = new ArrayList<>();
        task.request(() -> computed.add("one") ? "one" : "", published::add, this::fail);
        request("two");
        runAll();
        assertEquals(List.of(), computed);
        assertEquals(List.of("two"), published);
    }

    @Test
    void whatWasOvertakenAfterItsComputationIsNotPublished() {
        request("one");
        worker.remove().run();
        request("two");
        runAll();
        assertEquals(List.of("two"), published);
    }

    @Test
    void aFailureIsToldAndACancelledOneIsNot() {
        task.request(
                () -> {
                    throw new IllegalStateException("broken");
                },
                published::add,
                this::fail);
        runAll();
        assertEquals(List.of("failed: broken"), published);
        request("never");
        task.cancel();
        runAll();
        assertEquals(List.of("failed: broken"), published);
    }

    private void request(String value) {
        task.request(() -> value, published::add, this::fail);
    }

    private void fail(Exception e) {
        published.add("failed: " + e.getMessage());
    }

    private void runAll() {
        while (!worker.isEmpty()) {
            worker.remove().run();
        }
        while (!fxThread.isEmpty()) {
            fxThread.remove().run();
        }
    }
}
