package kernelight.exercise;

import java.util.HashMap;
import java.util.Map;

/** A learner's results on the questions of one case. Immutable. */
public record Score(Map<Subject, Attempt> attempts) {
    /** The tries and hints used on one question. */
    public record Attempt(int tries, int hints, boolean solved) {
        private static final Attempt NONE = new Attempt(0, 0, false);

        private boolean isRightAtFirst() {
            return solved && tries == 1 && hints == 0;
        }
    }

    /** Before the first question. */
    public static final Score NONE = new Score(Map.of());

    public Score {
        attempts = Map.copyOf(attempts);
    }

    /** The score after an answer. A solved question does not change any more. */
    public Score afterTry(Subject question, boolean right) {
        Attempt before = at(question);
        return before.solved() ? this : with(question, new Attempt(before.tries() + 1, before.hints(), right));
    }

    /** The score after a hint was asked for. A solved question does not change any more. */
    public Score afterHint(Subject question) {
        Attempt before = at(question);
        return before.solved() ? this : with(question, new Attempt(before.tries(), before.hints() + 1, false));
    }

    public Attempt at(Subject question) {
        return attempts.getOrDefault(question, Attempt.NONE);
    }

    public int tries() {
        return attempts.values().stream().mapToInt(Attempt::tries).sum();
    }

    public int solved() {
        return (int) attempts.values().stream().filter(Attempt::solved).count();
    }

    /** The number of questions solved by the first answer, without a hint. */
    public int rightAtFirst() {
        return (int) attempts.values().stream().filter(Attempt::isRightAtFirst).count();
    }

    public int hints() {
        return attempts.values().stream().mapToInt(Attempt::hints).sum();
    }

    private Score with(Subject question, Attempt attempt) {
        Map<Subject, Attempt> changed = new HashMap<>(attempts);
        changed.put(question, attempt);
        return new Score(changed);
    }
}
