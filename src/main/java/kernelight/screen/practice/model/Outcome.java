package kernelight.screen.practice.model;

/** How an exercise ended. */
public enum Outcome {
    /** Right with the first answer, without any help. */
    FIRST,
    /** Right after another try, a hint, or half worked. */
    AGAIN,
    /** The steps were shown before it was right. */
    SHOWN,
    /** Left, or handed in, with a wrong answer. */
    MISSED;

    /** Whether the learner found the answer. */
    public boolean isSolved() {
        return this == FIRST || this == AGAIN;
    }
}
