package kernelight.lesson;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A lesson that is being made: its scenes are added, moved, changed and deleted, and every edit can be undone. */
public final class LessonEdits {
    private static final int MOST_UNDONE = 500;

    /** @param selected the index of the scene that is worked on; -1 while there is none */
    private record Edited(Lesson lesson, int selected) {}

    private final Deque<Edited> earlier = new ArrayDeque<>();
    private final Deque<Edited> later = new ArrayDeque<>();
    private Edited now;
    /** What the last edit changed; further changes of the same are undone together with it. */
    private @Nullable Object last;

    public LessonEdits(Lesson lesson) {
        now = new Edited(lesson, lesson.scenes().isEmpty() ? -1 : 0);
    }

    public Lesson lesson() {
        return now.lesson();
    }

    /** The index of the scene that is worked on; -1 while there is none. */
    public int selected() {
        return now.selected();
    }

    /** The scene that is worked on. */
    public Optional<LessonScene> scene() {
        return now.selected() < 0
                ? Optional.empty()
                : Optional.of(now.lesson().scenes().get(now.selected()));
    }

    /** @throws IndexOutOfBoundsException if there is no such scene */
    public void select(int index) {
        now = new Edited(
                now.lesson(), Objects.checkIndex(index, now.lesson().scenes().size()));
        last = null;
    }

    /** Whether another scene fits in. */
    public boolean hasRoom() {
        return now.lesson().scenes().size() < Lesson.MOST_SCENES;
    }

    /** Adds a scene behind the one that is worked on, and works on it; does nothing where there is no room. */
    public void add(LessonScene scene) {
        if (hasRoom()) {
            List<LessonScene> scenes = scenes();
            scenes.add(now.selected() + 1, scene);
            change(now.lesson().withScenes(scenes), now.selected() + 1, new Object());
        }
    }

    public void duplicate() {
        scene().ifPresent(this::add);
    }

    public void delete() {
        if (now.selected() >= 0) {
            List<LessonScene> scenes = scenes();
            scenes.remove(now.selected());
            change(now.lesson().withScenes(scenes), Math.min(now.selected(), scenes.size() - 1), new Object());
        }
    }

    /** Moves the scene that is worked on towards the end by so many places; not beyond the ends. */
    public void move(int by) {
        int to = Math.clamp((long) now.selected() + by, 0, Math.max(0, scenes().size() - 1));
        if (now.selected() >= 0 && to != now.selected()) {
            List<LessonScene> scenes = scenes();
            Collections.rotate(
                    scenes.subList(Math.min(to, now.selected()), Math.max(to, now.selected()) + 1),
                    to > now.selected() ? -1 : 1);
            change(now.lesson().withScenes(scenes), to, new Object());
        }
    }

    /**
     * Changes the scene that is worked on.
     *
     * @param what is changed, for example "title"; further changes of the same are undone together
     */
    public void replace(LessonScene changed, Object what) {
        if (now.selected() >= 0) {
            List<LessonScene> scenes = scenes();
            scenes.set(now.selected(), changed);
            change(now.lesson().withScenes(scenes), now.selected(), what);
        }
    }

    /**
     * Changes what the scenes have in common.
     *
     * @param what is changed; further changes of the same are undone together
     */
    public void replace(Lesson changed, Object what) {
        change(changed, now.selected(), what);
    }

    private void change(Lesson lesson, int selected, Object what) {
        if (lesson.equals(now.lesson())) { // such as where two equal scenes change places
            now = new Edited(now.lesson(), selected);
            return;
        }
        if (!what.equals(last)) {
            earlier.push(now);
            if (earlier.size() > MOST_UNDONE) {
                earlier.removeLast();
            }
        }
        last = what;
        later.clear();
        now = new Edited(lesson, selected);
    }

    private List<LessonScene> scenes() {
        return new ArrayList<>(now.lesson().scenes());
    }

    public boolean canUndo() {
        return !earlier.isEmpty();
    }

    public boolean canRedo() {
        return !later.isEmpty();
    }

    public void undo() {
        go(earlier, later);
    }

    public void redo() {
        go(later, earlier);
    }

    private void go(Deque<Edited> from, Deque<Edited> to) {
        if (!from.isEmpty()) {
            to.push(now);
            now = from.pop();
            last = null;
        }
    }
}
