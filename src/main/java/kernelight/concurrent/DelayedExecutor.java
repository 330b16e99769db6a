package kernelight.concurrent;

import java.util.concurrent.Executor;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Runs work on the FX thread a moment later: for what need not follow each of many changes at once. */
public final class DelayedExecutor implements Executor {
    private final Duration delay;

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
