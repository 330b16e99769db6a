package kernelight.screen.training.pitfall.model;

import java.util.OptionalLong;
import kernelight.screen.training.model.Curve;

/**
 * What the loss of single batches did: jumps, and when it became that of guessing. Batches count from 1. Of long runs only
 * the batches that the curve keeps are looked at.
 */
final class LossEvents {
    /** Around ln 10 = 2.30, which guessing among ten classes gives. */
    private static final double LEAST_GUESSING = 2.2;

    private static final double MOST_GUESSING = 2.5;
    private static final int AVERAGED = 10;
    /** Guessing for fewer batches may pass. */
    private static final int LASTING = 50;

    private final Curve loss;

    LossEvents(Curve loss) {
        this.loss = loss;
    }

    /** The batch with the largest loss; there must be one. */
    long largestAt() {
        int largest = 0;
        for (int i = 1; i < loss.singles(); i++) {
            if (loss.single(i) > loss.single(largest)) {
                largest = i;
            }
        }
        return loss.batchOfSingle(largest) + 1;
    }

    double largest() {
        return largestSince(0);
    }

    /** The largest loss of the batches after this many. */
    double largestSince(long batches) {
        double largest = 0;
        for (int i = 0; i < loss.singles(); i++) {
            if (loss.batchOfSingle(i) >= batches) {
                largest = Math.max(largest, loss.single(i));
            }
        }
        return largest;
    }

    /** The smallest loss of the batches after this many. */
    double smallestSince(long batches) {
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < loss.singles(); i++) {
            if (loss.batchOfSingle(i) >= batches) {
                smallest = Math.min(smallest, loss.single(i));
            }
        }
        return smallest;
    }

    /** The batch since which the mean loss of ten batches has been that of guessing; empty if it is not, or not for long. */
    OptionalLong guessingSince() {
        int since = loss.singles();
        while (since >= AVERAGED && isGuessing(mean(since - AVERAGED, since))) {
            since--;
        }
        long batch = since >= loss.singles() ? loss.batches() : loss.batchOfSingle(since);
        return loss.batches() - batch >= LASTING ? OptionalLong.of(batch + 1) : OptionalLong.empty();
    }

    /** How often the loss rose by more than this from one batch to the next. */
    int jumps(double height) {
        int jumps = 0;
        for (int i = 1; i < loss.singles(); i++) {
            if (loss.single(i) - loss.single(i - 1) > height) {
                jumps++;
            }
        }
        return jumps;
    }

    /** The mean of the first batches. */
    double beginning() {
        return mean(0, Math.min(AVERAGED, loss.singles()));
    }

    /** The mean of the last batches. */
    double end() {
        return mean(Math.max(0, loss.singles() - AVERAGED), loss.singles());
    }

    private static boolean isGuessing(double mean) {
        return mean > LEAST_GUESSING && mean < MOST_GUESSING;
    }

    private double mean(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += loss.single(i);
        }
        return sum / (to - from);
    }
}
