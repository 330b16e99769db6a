package kernelight.screen.training.kept.model;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import kernelight.screen.training.model.Progress;
import kernelight.screen.training.model.RunPhase;
import kernelight.screen.training.model.TestPoint;
import kernelight.screen.training.model.TrainingModel;
import kernelight.words.LocalizedMessage;
import org.jspecify.annotations.Nullable;

/** Says that a long run has ended, to who looks at something else meanwhile. FX thread. */
public final class LongRunNotice {
    /** Whoever waits less still knows that it goes on. */
    private static final double LONG_SECONDS = 60;

    private final TrainingModel model;
    private final DoubleSupplier clock;
    private final Consumer<LocalizedMessage> notices;
    private double since = Double.NaN;

    /** @param clock seconds, going forward only */
    public LongRunNotice(TrainingModel model, DoubleSupplier clock, Consumer<LocalizedMessage> notices) {
        this.model = model;
        this.clock = clock;
        this.notices = notices;
        model.run().phaseProperty().subscribe(this::follow);
    }

    private void follow(RunPhase phase) {
        if (phase == RunPhase.RUNNING) {
            since = clock.getAsDouble();
        } else if (phase.isOver()) {
            boolean isLong = clock.getAsDouble() - since >= LONG_SECONDS; // not where nothing was started
            since = Double.NaN;
            if (isLong && !model.isSeen()) {
                notices.accept(words(phase));
            }
        }
    }

    private LocalizedMessage words(RunPhase phase) {
        String network = model.run()
                .settings()
                .map(settings -> settings.network().name())
                .orElse("");
        @Nullable Progress progress = model.run().progressProperty().get();
        Optional<TestPoint> test =
                model.run().finalTest().or(() -> Optional.ofNullable(progress).map(Progress::test));
        return phase == RunPhase.DIVERGED || phase == RunPhase.FAILED || test.isEmpty()
                ? LocalizedMessage.of("training.notice.broken", network)
                : LocalizedMessage.of(
                        "training.notice.finished", network, test.get().accuracy());
    }
}
