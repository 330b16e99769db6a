package kernelight.screen.drawing.model;

import kernelight.engine.tensor.Shape;

/** Why a network cannot be used. */
public sealed interface NetworkProblem {
    /** The app came without its network. */
    record Missing() implements NetworkProblem {}

    /** The file is no model, or cannot be read: a sentence that says which and what to do. */
    record Unreadable(String sentence) implements NetworkProblem {}

    /** The network is sound, but reads other pictures or tells other things apart than ten digits. */
    record OtherShape(String name, Shape input, Shape output) implements NetworkProblem {}
}
