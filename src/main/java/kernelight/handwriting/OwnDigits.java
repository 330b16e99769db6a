package kernelight.handwriting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelight.data.own.OwnDigitSet;
import kernelight.data.own.OwnDigitsFile;
import kernelight.files.FileProblem;
import kernelight.files.SystemReason;
import kernelight.words.LocalizedMessage;

/**
 * The digits that a person drew and filed, kept between starts; every change can be undone. FX thread; the worker reads and
 * writes the file, a single-threaded executor.
 *
 * <p>A file that is damaged is renamed, never overwritten; one that cannot be read, or was written by a newer version of the
 * app, stays as it is, and nothing is kept.
 */
public final class OwnDigits {
    private static final int MOST_UNDONE = 100;
    private static final int MOST_DAMAGED = 100;
    private static final String DAMAGED = ".damaged";

    private final Path file;
    private final Executor worker;
    private final Executor fxThread;
    private final Consumer<LocalizedMessage> notices;
    private final ReadOnlyObjectWrapper<OwnDigitSet> set = new ReadOnlyObjectWrapper<>(OwnDigitSet.EMPTY);
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
    private final Deque<OwnDigitSet> done = new ArrayDeque<>();
    private final Deque<OwnDigitSet> undone = new ArrayDeque<>();
    private final AtomicLong newest = new AtomicLong();
    private boolean loading;
    /** Whether the file has been read, so that writing cannot lose what is in it. */
    private boolean loaded;

    private boolean writable;
    /** Guarded by this: the state that was written last, and whether writing it has failed. */
    private long written;

    private boolean failing;

    /** @param notices receives messages for the user on any thread */
    public OwnDigits(Path file, Executor worker, Executor fxThread, Consumer<LocalizedMessage> notices) {
        this.file = file;
        this.worker = worker;
        this.fxThread = fxThread;
        this.notices = notices;
    }

    public ReadOnlyObjectProperty<OwnDigitSet> setProperty() {
        return set.getReadOnlyProperty();
    }

    public OwnDigitSet set() {
        return set.get();
    }

    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /** Loads the digits of earlier sessions in the background, at the first call. */
    public void load() {
        if (loading) {
            return;
        }
        loading = true;
        worker.execute(() -> {
            Loaded found = read();
            fxThread.execute(() -> {
                loaded = true;
                writable = found.writable();
                OwnDigitSet filedMeanwhile = set.get();
                set.set(found.set().and(filedMeanwhile).set());
                if (!filedMeanwhile.isEmpty()) {
                    write();
                }
            });
        });
    }

    /** Changes the set; {@link #undo()} brings the one before back. */
    public void change(OwnDigitSet now) {
        done.push(set.get());
        if (done.size() > MOST_UNDONE) {
            done.removeLast();
        }
        undone.clear();
        show(now);
    }

    public void undo() {
        move(done, undone);
    }

    public void redo() {
        move(undone, done);
    }

    /** Writes what is not written yet, on the calling thread, because the app ends. */
    public void close() {
        if (loaded && writable) {
            write(newest.get(), set.get());
        }
    }

    private void move(Deque<OwnDigitSet> from, Deque<OwnDigitSet> to) {
        if (!from.isEmpty()) {
            to.push(set.get());
            show(from.pop());
        }
    }

    private void show(OwnDigitSet now) {
        undoable.set(!done.isEmpty());
        redoable.set(!undone.isEmpty());
        set.set(now);
        write();
    }

    private void write() {
        long number = newest.incrementAndGet();
        OwnDigitSet now = set.get();
        if (loaded && writable) {
            worker.execute(() -> {
                if (number == newest.get()) {
                    write(number, now);
                }
            });
        }
    }

    private synchronized void write(long number, OwnDigitSet now) {
        if (number <= written) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            OwnDigitsFile.write(file, now);
            written = number;
            failing = false;
        } catch (IOException refused) {
            failed(FileProblem.writing(file, refused));
        } catch (FileProblem problem) {
            failed(problem);
        }
    }

    /** Says it once for however many failures after each other. */
    private void failed(FileProblem problem) {
        if (!failing) {
            failing = true;
            notices.accept(LocalizedMessage.of("own.unwritable", file.toString(), problem.reason()));
        }
    }

    private record Loaded(OwnDigitSet set, boolean writable) {}

    private Loaded read() {
        if (!Files.exists(file)) {
            return new Loaded(OwnDigitSet.EMPTY, true);
        }
        try {
            return switch (OwnDigitsFile.read(file)) {
                case OwnDigitsFile.Found.Digits(OwnDigitSet found) -> new Loaded(found, true);
                case OwnDigitsFile.Found.Damaged() -> moveAside();
                case OwnDigitsFile.Found.Newer() -> {
                    notices.accept(LocalizedMessage.of("own.newer", file.toString()));
                    yield new Loaded(OwnDigitSet.EMPTY, false);
                }
            };
        } catch (IOException refused) {
            notices.accept(LocalizedMessage.of("own.unreadable", file.toString(), SystemReason.of(refused)));
            return new Loaded(OwnDigitSet.EMPTY, false);
        }
    }

    private Loaded moveAside() {
        for (int number = 1; number <= MOST_DAMAGED; number++) {
            Path aside = file.resolveSibling(file.getFileName() + DAMAGED + (number == 1 ? "" : "-" + number));
            if (!Files.exists(aside)) {
                try {
                    Files.move(file, aside);
                    notices.accept(LocalizedMessage.of("own.damaged", file.toString(), aside.toString()));
                    return new Loaded(OwnDigitSet.EMPTY, true);
                } catch (IOException refused) {
                    break;
                }
            }
        }
        notices.accept(LocalizedMessage.of("own.damagedStays", file.toString()));
        return new Loaded(OwnDigitSet.EMPTY, false);
    }
}
