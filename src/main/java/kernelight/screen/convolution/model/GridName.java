package kernelight.screen.convolution.model;

/** The three grids of the stage. */
public enum GridName {
    INPUT,
    FILTER,
    OUTPUT
}
