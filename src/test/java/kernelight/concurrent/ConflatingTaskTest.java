package kernelight.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class ConflatingTaskTest {
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final List<String> published = new ArrayList<>();
    private final List<Integer> computed = new ArrayList<>();
    private final ConflatingTask<Integer> task = new ConflatingTask<>(work::add, Runnable::run);

    private void request(int number) {
        task.request(
                () -> {
                    computed.add(number);
                    if (number < 0) {
                        throw new IllegalArgumentException("negative");
                    }
                    return number;
                },
                value -> published.add("done " + value),
                failure -> published.add("failed " + failure.getMessage()));
    }

    @Test
    void whatHasBegunIsPublishedAndOfTheOthersOnlyTheNewestIsComputed() {
        request(1);
        request(2);
        request(3);
        assertTrue(task.isBusy());
        work.remove().run();
        assertEquals(List.of("done 1"), published);
        work.remove().run();
        assertEquals(List.of(1, 3), computed);
        assertEquals(List.of("done 1", "done 3"), published);
        assertTrue(work.isEmpty());
        assertFalse(task.isBusy());
    }

    @Test
    void afterAFailureItGoesOn() {
        request(-1);
        request(4);
        work.remove().run();
        work.remove().run();
        assertEquals(List.of("failed negative", "done 4"), published);
    }

    @Test
    void whatIsCancelledIsNotPublished() {
        request(1);
        request(2);
        task.cancel();
        request(5);
        while (!work.isEmpty()) {
            work.remove().run();
        }
        assertEquals(List.of("done 5"), published);
        assertFalse(computed.contains(2));
    }
}
