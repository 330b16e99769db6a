package kernelight.engine.training;

/** The ways to turn gradients into new weights. */
public enum OptimizerKind {
    /** Stochastic gradient descent with momentum. */
    SGD,
    /** Adam (Kingma and Ba, 2014). */
    ADAM
}
