package kernelight.screen.explain.why.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Queue;
import kernelight.engine.training.BatchRunner;
import org.junit.jupiter.api.Test;

class MapPracticeTest {
    /** A person's map waits for one of the practice at most. */
    @Test
    void whatIsAskedForMeanwhileComesNext() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        MapPractice.begin(waiting::add, BatchRunner.onCallingThread());
        int rounds = 0;
        while (!waiting.isEmpty()) {
            waiting.poll().run();
            rounds++;
            assertTrue(waiting.size() <= 1, "one at a time");
        }
        assertEquals(6, rounds, "five maps, and then it ends");
    }
}
