package kernelight.screen.training.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;

/**
 * How fast a run goes, by the clock on the wall over the last few seconds, with everything that takes time in it:
 * learning, testing, drawing.
 */
final class Throughput {
    private static final double WINDOW_SECONDS = 4;
    /** A figure that changes more often cannot be read. */
    private static final double BETWEEN_MARKS_SECONDS = 0.25;

    private record Mark(double seconds, long batches, long images) {}

    private final Deque<Mark> marks = new ArrayDeque<>();

    /** Forgets everything: after a pause the clock has gone on, the run has not. */
    void reset() {
        marks.clear();
    }

    /**
     * So much was done at this time.
     *
     * @param seconds any clock that only goes forward
     */
    void mark(double seconds, long batches, long images) {
        if (!marks.isEmpty() && seconds - marks.getLast().seconds() < BETWEEN_MARKS_SECONDS) {
            return;
        }
        marks.addLast(new Mark(seconds, batches, images));
        while (marks.size() > 2 && seconds - marks.getFirst().seconds() > WINDOW_SECONDS) {
            marks.removeFirst();
        }
    }

    OptionalDouble imagesPerSecond() {
        return marks.isEmpty()
                ? OptionalDouble.empty()
                : perSecond(marks.getLast().images() - marks.getFirst().images());
    }

    /** How long so many more batches will take at this speed. */
    OptionalDouble secondsFor(long batchesLeft) {
        if (marks.isEmpty()) {
            return OptionalDouble.empty();
        }
        OptionalDouble rate =
                perSecond(marks.getLast().batches() - marks.getFirst().batches());
        return rate.isPresent() ? OptionalDouble.of(batchesLeft / rate.getAsDouble()) : rate;
    }

    private OptionalDouble perSecond(long amount) {
        double seconds = marks.getLast().seconds() - marks.getFirst().seconds();
        return seconds > 0 && amount > 0 ? OptionalDouble.of(amount / seconds) : OptionalDouble.empty();
    }
}
