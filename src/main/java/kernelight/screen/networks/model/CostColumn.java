package kernelight.screen.networks.model;

import java.util.List;

/** A number in the table of layers that opens into its formula. */
public enum CostColumn {
    OUTPUT,
    PARAMETERS,
    MULTIPLICATIONS,
    /** The bytes that the output takes. */
    MEMORY,
    RECEPTIVE_FIELD;

    /** Those that add up to the network's. */
    public static final List<CostColumn> COSTS = List.of(PARAMETERS, MULTIPLICATIONS, MEMORY);
}
