package kernelight.screen.convolution.model;

/** With respect to what the gradient is looked at in the backward pass. */
public enum GradientKind {
    FILTER,
    INPUT,
    BIAS
}
