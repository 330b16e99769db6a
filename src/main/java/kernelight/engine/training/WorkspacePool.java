package kernelight.engine.training;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.IntFunction;

/**
 * Memory to work on slices in: as many places as threads are at work, made when first needed and used again. The one
 * given back last is taken first, because it is the one still in the processor's cache.
 *
 * @param <T> a place for so many images
 */
final class WorkspacePool<T> {
    private final IntFunction<T> newPlace;
    private final List<Deque<T>> freeBySize = new ArrayList<>();

    /** @param newPlace makes a place for a slice of so many images */
    WorkspacePool(IntFunction<T> newPlace) {
        this.newPlace = newPlace;
        for (int images = 0; images <= MicroBatches.IMAGES; images++) {
            freeBySize.add(new ConcurrentLinkedDeque<>());
        }
    }

    T take(int images) {
        T free = freeBySize.get(images).pollFirst();
        return free == null ? newPlace.apply(images) : free;
    }

    void giveBack(int images, T place) {
        freeBySize.get(images).addFirst(place);
    }

    void clear() {
        freeBySize.forEach(Deque::clear);
    }
}
