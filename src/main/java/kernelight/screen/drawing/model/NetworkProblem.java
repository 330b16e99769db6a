package kernelight.screen.drawing.model;

import kernelight.digitreader.UnfitNetworkException;

/** Why a network cannot be used. */
public sealed interface NetworkProblem {
    /** The app came without its network. */
    record Missing() implements NetworkProblem {}

    /** The file is no model, or cannot be read: a sentence that says which and what to do. */
    record Unreadable(String sentence) implements NetworkProblem {}

    /**
     * The network is sound, but cannot read digits.
     *
     * @param what the count, shape or type that does not fit
     */
    record Unfit(String name, UnfitNetworkException.Reason reason, String what) implements NetworkProblem {}
}
