package kernelight.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class TurnLoopTest {
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final TurnLoop loop = new TurnLoop(tasks::add);

    @Test
    void itRunsUntilThereIsNothingLeftToDo() {
        loop.start(() -> {
            done.add("turn");
            return done.size() < 3;
        });
        runAll();
        assertEquals(List.of("turn", "turn", "turn"), done);
    }

    @Test
    void otherTasksRunBetweenTwoTurns() {
        loop.start(() -> {
            done.add("turn");
            return done.size() < 4;
        });
        tasks.add(() -> done.add("other"));
        runAll();
        assertEquals(List.of("turn", "other", "turn", "turn"), done);
    }

    @Test
    void afterStoppingThereIsNoFurtherTurn() {
        loop.start(() -> done.add("turn"));
        tasks.remove().run();
        loop.stop();
        runAll();
        assertEquals(List.of("turn"), done);
    }

    @Test
    void stoppingAndStartingAtOnceLeavesOneLoop() {
        loop.start(() -> done.add("old"));
        loop.stop();
        loop.start(() -> {
            done.add("new");
            return done.size() < 2;
        });
        runAll();
        assertEquals(List.of("new", "new"), done);
    }

    private void runAll() {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }
}
