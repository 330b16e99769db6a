package kernelight.words;

/** An exception whose message the window says in its language; {@link Throwable#getMessage} says the same in English. */
public interface LocalizedProblem {
    /** What is wrong, where, and what to do: whole sentences. */
    LocalizedMessage localized();
}
