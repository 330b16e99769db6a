package kernelight.screen.filters.model;

import java.util.Optional;

/**
 * What is marked on the pictures.
 *
 * @param fires whether what fires is marked
 * @param threshold the number from which on a pixel fires; empty for one that fits the response
 * @param strongest whether the strongest responses are marked
 * @param count how many of them
 * @param distance how many pixels they are apart at least
 */
public record Marking(boolean fires, Optional<Float> threshold, boolean strongest, int count, int distance) {
    public static final int MOST = 20;
    public static final int FARTHEST = 100;

    public static Marking usual() {
        return new Marking(true, Optional.empty(), true, 6, 20);
    }

    public Marking withFires(boolean now) {
        return new Marking(now, threshold, strongest, count, distance);
    }

    public Marking withThreshold(Optional<Float> now) {
        return new Marking(fires, now, strongest, count, distance);
    }

    public Marking withStrongest(boolean now) {
        return new Marking(fires, threshold, now, count, distance);
    }

    public Marking withCount(int now) {
        return new Marking(fires, threshold, strongest, now, distance);
    }

    public Marking withDistance(int now) {
        return new Marking(fires, threshold, strongest, count, now);
    }
}
