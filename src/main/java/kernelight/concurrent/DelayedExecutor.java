package kernelight.concurrent;

import java.util.concurrent.Executor;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Runs each task on the FX thread after a fixed delay, so that many changes can be handled by one task. */
public final class DelayedExecutor implements Executor {
    private final Duration delay;

    /** @param seconds the delay, 0 or more */
    public DelayedExecutor(double seconds) {
        delay = Duration.seconds(seconds);
    }

    @Override
    public void execute(Runnable work) {
        PauseTransition pause = new PauseTransition(delay);
        pause.setOnFinished(event -> work.run());
        pause.play();
    }
}
