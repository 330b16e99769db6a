package kernelight.handwriting;

/**
 * What a network reads in a drawing.
 *
 * @param predicted the index of the most probable class
 * @param probability of that class, 0 to 1
 */
public record Prediction(int predicted, float probability) {}
