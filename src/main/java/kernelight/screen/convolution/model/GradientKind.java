package kernelight.screen.convolution.model;

/** With respect to what the gradient is computed in the backward view. */
public enum GradientKind {
    FILTER,
    INPUT,
    BIAS
}
