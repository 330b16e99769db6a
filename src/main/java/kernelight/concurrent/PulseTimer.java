package kernelight.concurrent;

import java.util.function.DoubleConsumer;
import javafx.animation.AnimationTimer;

/** The app's only clock: calls its listener once per frame on the FX thread with the seconds since the last frame. */
public final class PulseTimer {
    private static final double NANOSECONDS = 1e-9;
    /** After a delay, animations go on from where they were instead of jumping. */
    private static final double MAX_STEP_SECONDS = 0.1;

    private final AnimationTimer timer;
    private long last;
    private boolean running;

    public PulseTimer(DoubleConsumer listener) {
        timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                double seconds = last == 0 ? 0 : (now - last) * NANOSECONDS;
                last = now;
                listener.accept(Math.min(seconds, MAX_STEP_SECONDS));
            }
        };
    }

    public void start() {
        if (!running) {
            running = true;
            last = 0;
            timer.start();
        }
    }

    public void stop() {
        running = false;
        timer.stop();
    }

    public boolean isRunning() {
        return running;
    }
}
