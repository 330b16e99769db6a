package kernelight.screen.training.mistakes.model;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kernelight.concurrent.TurnLoop;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.Evaluation;
import kernelight.engine.training.Predictions;
import kernelight.problem.ProblemMessage;
import kernelight.screen.training.model.NetworkCopy;
import kernelight.words.LocalizedMessage;
import org.jspecify.annotations.Nullable;

/** Reads images with a network in the background, in short turns. FX thread, unless it says something else. */
final class Readings {
    private final BatchRunner runner;
    private final Executor fxThread;
    private final TurnLoop loop;
    private long newest;
    private boolean isReading;

    Readings(BatchRunner runner, Executor worker, Executor fxThread) {
        this.runner = runner;
        this.fxThread = fxThread;
        loop = new TurnLoop(worker);
    }

    /** Whether a network is reading. */
    boolean isReading() {
        return isReading;
    }

    /** Nothing is published any more of what is being read. */
    void stop() {
        newest++;
        isReading = false;
        loop.stop();
    }

    /**
     * Reads some parts of images one after the other, instead of what is being read now.
     *
     * @param parts makes them, on the worker
     * @param receiver of each part that is read
     */
    void read(
            NetworkCopy network,
            Supplier<List<ImagePart>> parts,
            BiConsumer<ImagePart, Predictions> receiver,
            Consumer<LocalizedMessage> failed) {
        stop();
        long ticket = newest;
        isReading = true;
        Reader reader = new Reader(
                network,
                parts,
                (part, predictions) -> publish(ticket, () -> {
                    receiver.accept(part, predictions);
                }));
        loop.start(() -> {
            try {
                boolean more = reader.turn();
                if (!more) {
                    publish(ticket, () -> isReading = false);
                }
                return more;
            } catch (RuntimeException | OutOfMemoryError problem) {
                publish(ticket, () -> {
                    isReading = false;
                    failed.accept(ProblemMessage.of(problem));
                });
                return false;
            }
        });
    }

    private void publish(long ticket, Runnable what) {
        fxThread.execute(() -> {
            if (ticket == newest) {
                what.run();
            }
        });
    }

    /** Used on the worker. */
    private final class Reader {
        private final NetworkCopy network;
        private final Supplier<List<ImagePart>> parts;
        private final BiConsumer<ImagePart, Predictions> receiver;
        private @Nullable Queue<ImagePart> left;
        private @Nullable Evaluation evaluation;

        private Reader(
                NetworkCopy network, Supplier<List<ImagePart>> parts, BiConsumer<ImagePart, Predictions> receiver) {
            this.network = network;
            this.parts = parts;
            this.receiver = receiver;
        }

        /** Reads about a thousand images; returns whether there are more. */
        private boolean turn() {
            Queue<ImagePart> waiting = left == null ? new ArrayDeque<>(parts.get()) : left;
            left = waiting;
            ImagePart part = waiting.element();
            Evaluation now = evaluation == null ? new Evaluation(network.network(), part.images(), runner) : evaluation;
            evaluation = now;
            now.step();
            if (!now.hasNext()) {
                receiver.accept(part, now.predictions());
                evaluation = null;
                waiting.remove();
            }
            return !waiting.isEmpty();
        }
    }
}
