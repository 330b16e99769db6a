package kernelight.trained;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelight.concurrent.EventQueue;
import kernelight.files.FileProblem;
import kernelight.words.Message;
import org.jspecify.annotations.Nullable;

/** The networks that were trained here and are kept, in this session and at the next start. FX thread. */
public final class TrainedNetworks {
    private final TrainedFolder folder;
    private final Executor background;
    private final Executor fxThread;
    private final Consumer<Message> notices;
    private final EventQueue<Handed> inbox = new EventQueue<>();
    private final ReadOnlyObjectWrapper<TrainedSelection> kept = new ReadOnlyObjectWrapper<>(TrainedSelection.NONE);
    private final ReadOnlyObjectWrapper<@Nullable TrainedRun> arrived = new ReadOnlyObjectWrapper<>();
    private final List<Runnable> lastChances = new ArrayList<>();
    private final AtomicLong state = new AtomicLong();

    private record Handed(TrainedRun run, boolean rests) {}

    /**
     * @param folder where they are kept
     * @param background reads and writes them
     * @param notices tell the person what could not be brought back or kept
     */
    public TrainedNetworks(Path folder, Executor background, Executor fxThread, Consumer<Message> notices) {
        this.folder = new TrainedFolder(folder);
        this.background = background;
        this.fxThread = fxThread;
        this.notices = notices;
    }

    /** Those that are kept, the newest first. */
    public ReadOnlyObjectProperty<TrainedSelection> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /** The network that a run left in this session when it last rested or ended; null before that. */
    public ReadOnlyObjectProperty<@Nullable TrainedRun> arrivedProperty() {
        return arrived.getReadOnlyProperty();
    }

    /** Brings back what an earlier session left. */
    public void bringBack() {
        background.execute(() -> {
            TrainedFolder.Found found = folder.read();
            fxThread.execute(() -> add(found));
        });
    }

    /**
     * Hands over a network that a run has come to; from any thread.
     *
     * @param rests whether the run rests there or is over, so that the network is to be looked at; otherwise it goes on
     */
    public void hand(TrainedRun run, boolean rests) {
        inbox.add(new Handed(run, rests));
        fxThread.execute(this::takeIn);
    }

    /** Takes in at once what was handed over; it would come with one of the next pulses. */
    public void takeIn() {
        int handed = inbox.drain(now -> {
            kept.set(kept.get().with(now.run()));
            if (now.rests()) {
                arrived.set(now.run());
            }
        });
        if (handed > 0) {
            write();
        }
    }

    /** Runs when the app ends, for whoever still has something to hand over. */
    public void whenClosing(Runnable lastChance) {
        lastChances.add(lastChance);
    }

    /** The app ends: whatever was learned since it was last kept is asked for, from the threads that have it. */
    public void collect() {
        lastChances.forEach(Runnable::run);
    }

    /** Writes what is not written yet, at once. */
    public void close() {
        inbox.drain(now -> kept.set(kept.get().with(now.run())));
        write(state.incrementAndGet(), kept.get().runs());
    }

    private void add(TrainedFolder.Found found) {
        List<TrainedRun> all = new ArrayList<>(found.runs());
        all.addAll(kept.get().runs().reversed());
        folder.takeOver(found);
        kept.set(TrainedSelection.of(all));
        found.problems().forEach(notices);
        if (kept.get().runs().size() != found.runs().size()) {
            write();
        }
    }

    private void write() {
        long number = state.incrementAndGet();
        List<TrainedRun> runs = kept.get().runs();
        background.execute(() -> {
            if (number == state.get()) { // short epochs may end more often than a slow disk can follow
                write(number, runs);
            }
        });
    }

    private void write(long number, List<TrainedRun> runs) {
        try {
            folder.write(number, runs);
        } catch (FileProblem problem) {
            notices.accept(Message.of("trained.unwritable", problem.path().toString(), problem.reason()));
        }
    }
}
