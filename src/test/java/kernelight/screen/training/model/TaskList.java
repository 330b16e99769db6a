package kernelight.screen.training.model;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/** An executor that runs a task only when the test tells it to. */
final class TaskList implements Executor {
    private final Queue<Runnable> tasks = new ArrayDeque<>();

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    void run(int count) {
        for (int i = 0; i < count && !tasks.isEmpty(); i++) {
            tasks.remove().run();
        }
    }

    void runAll() {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }

    boolean isEmpty() {
        return tasks.isEmpty();
    }
}
