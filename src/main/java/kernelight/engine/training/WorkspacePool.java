package kernelight.engine.training;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.IntFunction;

/**
 * Reuses the memory in which micro-batches are computed. A workspace is made only when none is free. The one given back
 * last is taken first, because it may still be in the processor's cache.
 *
 * @param <T> a workspace for a certain number of images
 */
final class WorkspacePool<T> {
    private final IntFunction<T> newWorkspace;
    private final List<Deque<T>> freeBySize = new ArrayList<>();

    /** @param newWorkspace makes a workspace for a micro-batch of the given number of images */
    WorkspacePool(IntFunction<T> newWorkspace) {
        this.newWorkspace = newWorkspace;
        for (int images = 0; images <= MicroBatches.IMAGES; images++) {
            freeBySize.add(new ConcurrentLinkedDeque<>());
        }
    }

    T take(int images) {
        T free = freeBySize.get(images).pollFirst();
        return free == null ? newWorkspace.apply(images) : free;
    }

    void giveBack(int images, T workspace) {
        freeBySize.get(images).addFirst(workspace);
    }

    void clear() {
        freeBySize.forEach(Deque::clear);
    }
}
