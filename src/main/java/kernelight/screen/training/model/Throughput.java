package kernelight.screen.training.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;

/**
 * How fast a run goes, by the clock on the wall over the last few seconds, with everything that takes time in it:
 * learning, testing, drawing.
 *
 * <p>The first batches after a start take many times as long as those to come, for nothing is compiled yet. So a time
 * left is only given when the speed has stopped rising, and either a part of the run is done that tells something of the
 * rest, or the speed has been the same for long.
 */
final class Throughput {
    /** The speed of this time is compared with that of as long a time before it. */
    private static final double SPAN_SECONDS = 2;

    private static final double WINDOW_SECONDS = 2 * SPAN_SECONDS;
    /** A figure that changes more often cannot be read. */
    private static final double BETWEEN_MARKS_SECONDS = 0.25;
    /** From one span to the next the speed is the same if it is no more than this times as high, or as low. */
    private static final double STILL_RISING = 1.15;

    private static final double FALLING = 1 / 1.5;
    /** So many marks in a row have to find the same speed. */
    private static final int SAME_SPEED = 4;

    private static final double TELLING_SHARE = 0.1;
    private static final double LONG_SECONDS = 20;

    private record Mark(double seconds, long batches, long images) {}

    private final Deque<Mark> marks = new ArrayDeque<>();
    private int sameSpeed;
    private double steadySince;
    /** Once a time was told it follows every change of speed: one that comes and goes cannot be read. */
    private boolean told;

    /** Forgets everything: after a pause the clock has gone on, the run has not. */
    void reset() {
        marks.clear();
        sameSpeed = 0;
        told = false;
    }

    /**
     * So much was done at this time.
     *
     * @param seconds any clock that only goes forward
     * @param batches of the whole run
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

    /** How long so many more batches will take at this speed; empty until that can be told. */
    OptionalDouble secondsFor(long batchesLeft) {
        if (marks.isEmpty()) {
            return OptionalDouble.empty();
        }
        Mark last = marks.getLast();
        boolean isMuchDone = last.batches() >= TELLING_SHARE * (last.batches() + batchesLeft);
        boolean isLongSteady = last.seconds() - steadySince >= LONG_SECONDS;
        told |= sameSpeed >= SAME_SPEED && (isMuchDone || isLongSteady);
        OptionalDouble rate = perSecond(last.batches() - marks.getFirst().batches());
        return told && rate.isPresent() ? OptionalDouble.of(batchesLeft / rate.getAsDouble()) : OptionalDouble.empty();
    }

    /** Whether the last two spans had the same speed, as far as there are marks for both. */
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

    /** The first mark where there is none before. */
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
