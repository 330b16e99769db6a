package kernelight.screen.explain.why.model;

/** The ways of finding which pixels a score depends on. */
public enum ScoreMethod {
    OCCLUSION,
    GRADIENT,
    GRADIENT_TIMES_INPUT,
    INTEGRATED_GRADIENTS,
    CLASS_ACTIVATION
}
