package kernelight.screen.drawing.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kernelight.digitreader.ReferenceDigits;
import kernelight.problem.ProblemMessage;
import kernelight.words.LocalizedMessage;
import org.jspecify.annotations.Nullable;

/** Other people's digits, loaded in the background when they are first asked for. FX thread. */
final class OtherDigits {
    private final Supplier<ReferenceDigits> source;
    private final Executor worker;
    private final Executor fxThread;
    private final List<Request> waiting = new ArrayList<>();
    private @Nullable ReferenceDigits loaded;

    private record Request(Consumer<ReferenceDigits> receiver, Consumer<LocalizedMessage> failed) {}

    OtherDigits(Supplier<ReferenceDigits> source, Executor worker, Executor fxThread) {
        this.source = source;
        this.worker = worker;
        this.fxThread = fxThread;
    }

    /** Calls one of the two, now or when they are loaded. */
    void request(Consumer<ReferenceDigits> receiver, Consumer<LocalizedMessage> failed) {
        if (loaded != null) {
            receiver.accept(loaded);
            return;
        }
        waiting.add(new Request(receiver, failed));
        if (waiting.size() > 1) {
            return;
        }
        worker.execute(() -> {
            try {
                ReferenceDigits digits = source.get();
                fxThread.execute(() -> {
                    loaded = digits;
                    answer(request -> request.receiver().accept(digits));
                });
            } catch (RuntimeException | OutOfMemoryError problem) {
                LocalizedMessage why = ProblemMessage.of(problem);
                fxThread.execute(() -> answer(request -> request.failed().accept(why)));
            }
        });
    }

    private void answer(Consumer<Request> answer) {
        List<Request> all = List.copyOf(waiting);
        waiting.clear();
        all.forEach(answer);
    }
}
