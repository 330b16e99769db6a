package kernelight.exercise;

import kernelight.words.Message;

/** What is to be said about an answer. */
public sealed interface Verdict {
    /** The number is right. */
    record Right() implements Verdict {}

    /** The number is right as far as it goes, and this is what it still needs. */
    record Coarse(Message advice) implements Verdict {}

    /**
     * The number is wrong, and this is how one arrives at it; where several mistakes lead to it, they are all named.
     *
     * @param hint where to look, without the answer
     * @param explanation what went wrong
     */
    record Mistaken(Message hint, Message explanation) implements Verdict {}

    /** The number is wrong, and no known mistake explains it, or too many do. */
    record Unexplained(Message hint) implements Verdict {}

    default boolean isRight() {
        return this instanceof Right;
    }
}
