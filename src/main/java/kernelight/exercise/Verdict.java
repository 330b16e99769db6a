package kernelight.exercise;

import kernelight.words.LocalizedMessage;

/** The result of checking an answer. */
public sealed interface Verdict {
    /** The number is right. */
    record Right() implements Verdict {}

    /** The digits given are right, but there are too few; the advice says how many are needed. */
    record Coarse(LocalizedMessage advice) implements Verdict {}

    /**
     * The number is wrong, and known mistakes lead to it; if there are several, all are named.
     *
     * @param hint where to look, without giving the answer
     * @param explanation what went wrong
     */
    record Mistaken(LocalizedMessage hint, LocalizedMessage explanation) implements Verdict {}

    /** The number is wrong, and no known mistake explains it, or too many do. */
    record Unexplained(LocalizedMessage hint) implements Verdict {}

    default boolean isRight() {
        return this instanceof Right;
    }
}
