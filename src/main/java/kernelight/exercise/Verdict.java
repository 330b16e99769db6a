package kernelight.exercise;

import kernelight.words.Message;

/** What is to be said about an answer. */
public sealed interface Verdict {
    /** The number is right. */
    record Right() implements Verdict {}

    /**
     * The number is wrong, and this is how one arrives at it.
     *
     * @param hint where to look, without the answer
     * @param explanation what went wrong
     */
    record Mistaken(Message hint, Message explanation) implements Verdict {}

    /** The number is wrong, and no known mistake explains it. */
    record Unexplained(Message hint) implements Verdict {}

    default boolean isRight() {
        return this instanceof Right;
    }
}
