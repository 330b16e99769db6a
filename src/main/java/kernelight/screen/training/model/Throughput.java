package kernelight.screen.training.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;

/**
 * The speed of a run, by wall-clock time over the last few seconds, including everything that takes time: learning,
 * testing, drawing.
 *
 * <p>The first batches after a start take many times as long as later ones, because the code is not compiled yet. So
 * the time left is only estimated when the speed has stopped rising, and either a sufficient share of the run is done
 * or the speed has been steady for long.
 */
final class Throughput {
    /** The speed over this time is compared with that over the same time before it. */
    private static final double SPAN_SECONDS = 2;

    private static final double WINDOW_SECONDS = 2 * SPAN_SECONDS;
    /** Numbers that change more often cannot be read. */
    private static final double BETWEEN_MARKS_SECONDS = 0.25;
    /** The speed counts as steady if from one span to the next it changes by no more than these factors. */
    private static final double STILL_RISING = 1.15;

    private static final double FALLING = 1 / 1.5;
    /** How many marks in a row must have the same speed. */
    private static final int SAME_SPEED = 4;

    private static final double SUFFICIENT_SHARE = 0.1;
    private static final double LONG_SECONDS = 20;

    private record Mark(double seconds, long batches, long images) {}

    private final Deque<Mark> marks = new ArrayDeque<>();
    private int sameSpeed;
    private double steadySince;
    /**
     * Whether a time left has been given: from then on one is always given, because one that comes and goes is
     * confusing.
     */
    private boolean hasEstimate;

    /** Forgets all marks, because the clock goes on during a pause. */
    void reset() {
        marks.clear();
        sameSpeed = 0;
        hasEstimate = false;
    }

    /**
     * Records how much had been done at a time.
     *
     * @param seconds the time on any clock that only goes forward
     * @param batches the batches done in the whole run
     */
    void mark(double seconds, long batches, long images) {
        if (!marks.isEmpty() && seconds - marks.getLast().seconds() < BETWEEN_MARKS_SECONDS) {
            return;
        }
        marks.addLast(new Mark(seconds, batches, images));
        sameSpeed = isSameSpeed() ? sameSpeed + 1 : 0;
        if (sameSpeed <= SAME_SPEED) {
            steadySince = seconds;
        }
        while (marks.size() > 2 && seconds - second().seconds() >= WINDOW_SECONDS) {
            marks.removeFirst();
        }
    }

    OptionalDouble imagesPerSecond() {
        return marks.isEmpty()
                ? OptionalDouble.empty()
                : perSecond(marks.getLast().images() - marks.getFirst().images());
    }

    /** The time that this many more batches will take at the current speed; empty until it can be estimated. */
    OptionalDouble secondsFor(long batchesLeft) {
        if (marks.isEmpty()) {
            return OptionalDouble.empty();
        }
        Mark last = marks.getLast();
        boolean isMuchDone = last.batches() >= SUFFICIENT_SHARE * (last.batches() + batchesLeft);
        boolean isLongSteady = last.seconds() - steadySince >= LONG_SECONDS;
        hasEstimate |= sameSpeed >= SAME_SPEED && (isMuchDone || isLongSteady);
        OptionalDouble rate = perSecond(last.batches() - marks.getFirst().batches());
        return hasEstimate && rate.isPresent()
                ? OptionalDouble.of(batchesLeft / rate.getAsDouble())
                : OptionalDouble.empty();
    }

    /** Whether the last two spans had the same speed; false without marks for both. */
    private boolean isSameSpeed() {
        Mark last = marks.getLast();
        Mark middle = lastBefore(last.seconds() - SPAN_SECONDS);
        Mark first = lastBefore(last.seconds() - WINDOW_SECONDS);
        double before = (middle.batches() - first.batches()) / (middle.seconds() - first.seconds());
        double now = (last.batches() - middle.batches()) / (last.seconds() - middle.seconds());
        return last.seconds() - first.seconds() >= WINDOW_SECONDS
                && before > 0 // false where there is nothing between the two
                && now <= before * STILL_RISING
                && now >= before * FALLING;
    }

    /** The last mark before this time, or the first mark of all. */
    private Mark lastBefore(double seconds) {
        Mark found = marks.getFirst();
        for (Mark mark : marks) {
            found = mark.seconds() <= seconds ? mark : found;
        }
        return found;
    }

    private Mark second() {
        return marks.stream().skip(1).findFirst().orElseThrow();
    }

    private OptionalDouble perSecond(long amount) {
        double seconds = marks.getLast().seconds() - marks.getFirst().seconds();
        return seconds > 0 && amount > 0 ? OptionalDouble.of(amount / seconds) : OptionalDouble.empty();
    }
}
