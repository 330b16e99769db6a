package kernelight.concurrent;

import java.util.function.DoubleConsumer;
import javafx.animation.AnimationTimer;

/** The one clock of the app: tells its listener, once per frame on the FX thread, how many seconds have passed. */
public final class PulseTimer {
    private static final double NANOSECONDS = 1e-9;
    /** After a hiccup time goes on from where it was, instead of jumping. */
    private static final double LONGEST_STEP_SECONDS = 0.1;

    private final AnimationTimer timer;
    private long last;
    private boolean running;

    public PulseTimer(DoubleConsumer listener) {
        timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                double seconds = last == 0 ? 0 : (now - last) * NANOSECONDS;
                last = now;
                listener.accept(Math.min(seconds, LONGEST_STEP_SECONDS));
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
