package kernelight.screen.practice.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Some exercises, one after the other: a practice of ten, or a test. Immutable.
 *
 * @param kind a practice grows question by question; a test has all of them from the start
 * @param length how many exercises there will be
 * @param attempts the exercises so far; there is at least one
 * @param current the index of the one that is shown
 * @param isFinished whether all have ended: then the summary is shown, or one of them is looked at again
 * @param isReviewing whether one of them is looked at again after the end
 * @param seconds how long the test took
 */
public record Round(
        Kind kind,
        int length,
        List<Attempt> attempts,
        int current,
        boolean isFinished,
        boolean isReviewing,
        int seconds) {
    /** How many exercises a practice has. */
    public static final int PRACTICE = 10;

    /** What exercises are done for. */
    public enum Kind {
        PRACTICE,
        /** Nothing is judged before the end. */
        TEST
    }

    public Round {
        attempts = List.copyOf(attempts);
    }

    static Round practice(Attempt first) {
        return new Round(Kind.PRACTICE, PRACTICE, List.of(first), 0, false, false, 0);
    }

    static Round test(List<Attempt> questions) {
        return new Round(Kind.TEST, questions.size(), questions, 0, false, false, 0);
    }

    public Attempt attempt() {
        return attempts.get(current);
    }

    /** Whether this is a test that has not been handed in. */
    public boolean isTest() {
        return kind == Kind.TEST && !isFinished;
    }

    public boolean isSummary() {
        return isFinished && !isReviewing;
    }

    boolean isAtLast() {
        return current == attempts.size() - 1;
    }

    /** How many exercises have ended. */
    public int ended() {
        return (int) attempts.stream()
                .filter(attempt -> attempt.outcome().isPresent())
                .count();
    }

    /** How many ended in this way. */
    public int ended(Outcome outcome) {
        return (int) attempts.stream()
                .filter(attempt -> attempt.outcome().filter(outcome::equals).isPresent())
                .count();
    }

    Round with(Attempt changed) {
        List<Attempt> all = new ArrayList<>(attempts);
        all.set(current, changed);
        return with(all, current);
    }

    /** With one exercise more, which is shown. */
    Round plus(Attempt next) {
        List<Attempt> all = new ArrayList<>(attempts);
        all.add(next);
        return with(all, all.size() - 1);
    }

    private Round with(List<Attempt> all, int shown) {
        return new Round(kind, length, all, shown, isFinished, isReviewing, seconds);
    }

    Round at(int index) {
        return new Round(kind, length, attempts, index, isFinished, isFinished, seconds);
    }

    Round finished(List<Attempt> all) {
        return new Round(kind, length, all, 0, true, false, seconds);
    }

    Round withSummary() {
        return finished(attempts);
    }

    Round after(int newSeconds) {
        return new Round(kind, length, attempts, current, isFinished, isReviewing, newSeconds);
    }
}
