package kernelight.screen.convolution.model;

/** Which gradient the way back is looked at for. */
public enum GradientKind {
    FILTER,
    INPUT,
    BIAS
}
