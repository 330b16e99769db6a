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
import kernelight.words.LocalizedMessage;
import org.jspecify.annotations.Nullable;

/** The networks that were trained here and are kept, also for the next start of the app. For the FX thread. */
public final class TrainedNetworks {
    private final TrainedFolder folder;
    private final Executor background;
    private final Executor fxThread;
    private final Consumer<LocalizedMessage> notices;
    private final EventQueue<Submitted> inbox = new EventQueue<>();
    private final ReadOnlyObjectWrapper<TrainedSelection> kept = new ReadOnlyObjectWrapper<>(TrainedSelection.NONE);
    private final ReadOnlyObjectWrapper<@Nullable TrainedRun> arrived = new ReadOnlyObjectWrapper<>();
    private final List<Runnable> closeHandlers = new ArrayList<>();
    private final AtomicLong stateNumber = new AtomicLong();

    private record Submitted(TrainedRun run, boolean stopped) {}

    /**
     * @param folder the folder of their files
     * @param background reads and writes the files
     * @param notices receives messages for the user about files that cannot be read or written
     */
    public TrainedNetworks(Path folder, Executor background, Executor fxThread, Consumer<LocalizedMessage> notices) {
        this.folder = new TrainedFolder(folder);
        this.background = background;
        this.fxThread = fxThread;
        this.notices = notices;
    }

    /** The networks that are kept, the newest first. */
    public ReadOnlyObjectProperty<TrainedSelection> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /** The network of the last run of this session that was paused or ended; null before that. */
    public ReadOnlyObjectProperty<@Nullable TrainedRun> arrivedProperty() {
        return arrived.getReadOnlyProperty();
    }

    /** Loads the networks of earlier sessions in the background. */
    public void load() {
        background.execute(() -> {
            TrainedFolder.Found found = folder.read();
            fxThread.execute(() -> add(found));
        });
    }

    /**
     * Hands over the current network of a run; may be called from any thread.
     *
     * @param stopped whether the run is paused or over, so that the network becomes the current one of the screens
     */
    public void hand(TrainedRun run, boolean stopped) {
        inbox.add(new Submitted(run, stopped));
        fxThread.execute(this::receive);
    }

    /** Processes networks that were handed over, which otherwise happens at one of the next pulses. */
    public void receive() {
        int count = inbox.drain(submitted -> {
            kept.set(kept.get().with(submitted.run()));
            if (submitted.stopped()) {
                arrived.set(submitted.run());
            }
        });
        if (count > 0) {
            write();
        }
    }

    /** Registers a handler that can hand over a network when the app ends. */
    public void onClose(Runnable handler) {
        closeHandlers.add(handler);
    }

    /** Runs the handlers at the end of the app, so that runs hand over their current networks. */
    public void runCloseHandlers() {
        closeHandlers.forEach(Runnable::run);
    }

    /** Writes everything that is not written yet, on the calling thread. */
    public void close() {
        inbox.drain(submitted -> kept.set(kept.get().with(submitted.run())));
        write(stateNumber.incrementAndGet(), kept.get().runs());
    }

    private void add(TrainedFolder.Found found) {
        List<TrainedRun> all = new ArrayList<>(found.runs());
        all.addAll(kept.get().runs().reversed());
        folder.adopt(found);
        kept.set(TrainedSelection.of(all));
        found.problems().forEach(notices);
        if (kept.get().runs().size() != found.runs().size()) {
            write();
        }
    }

    private void write() {
        long number = stateNumber.incrementAndGet();
        List<TrainedRun> runs = kept.get().runs();
        background.execute(() -> {
            if (number == stateNumber.get()) { // short epochs may end faster than a slow disk can write
                write(number, runs);
            }
        });
    }

    private void write(long number, List<TrainedRun> runs) {
        try {
            folder.write(number, runs);
        } catch (FileProblem problem) {
            notices.accept(
                    LocalizedMessage.of("trained.unwritable", problem.path().toString(), problem.reason()));
        }
    }
}
