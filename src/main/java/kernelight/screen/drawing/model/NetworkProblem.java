package kernelight.screen.drawing.model;

import kernelight.digitreader.UnfitNetworkException;
import kernelight.words.LocalizedMessage;

/** Why a network cannot be used. */
public sealed interface NetworkProblem {
    /** The network that should be part of the app is missing. */
    record Missing() implements NetworkProblem {}

    /** The file is not a model, or cannot be read; the message says why and what to do. */
    record Unreadable(LocalizedMessage why) implements NetworkProblem {}

    /**
     * The network is valid, but cannot read digits.
     *
     * @param what the number, shape or type that does not fit
     */
    record Unfit(String name, UnfitNetworkException.Reason reason, String what) implements NetworkProblem {}
}
