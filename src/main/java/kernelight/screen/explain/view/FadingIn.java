package kernelight.screen.explain.view;

import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import kernelight.concurrent.PulseTimer;

/** Lets what a node shows now appear calmly; at once, where motion is to be reduced. */
final class FadingIn {
    private static final double SECONDS = 0.18;
    private static final double FROM = 0.25;

    private final Node node;
    private final BooleanSupplier reduceMotion;
    private final PulseTimer timer = new PulseTimer(this::advance);
    private double passed;

    FadingIn(Node node, BooleanSupplier reduceMotion) {
        this.node = node;
        this.reduceMotion = reduceMotion;
    }

    void begin() {
        if (reduceMotion.getAsBoolean()) {
            node.setOpacity(1);
            return;
        }
        passed = 0;
        node.setOpacity(FROM);
        timer.start();
    }

    private void advance(double seconds) {
        passed += seconds;
        double share = Math.min(1, passed / SECONDS);
        node.setOpacity(FROM + (1 - FROM) * share);
        if (share == 1) {
            timer.stop();
        }
    }
}
