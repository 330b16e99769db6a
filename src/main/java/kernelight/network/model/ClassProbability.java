package kernelight.network.model;

/**
 * The probability that a network gives to a class, wherever it is computed: in the network's own last layer, or in a softmax
 * of the network's scores.
 *
 * @param index the index of the class
 */
public record ClassProbability(int index) implements NetworkNumber {}
