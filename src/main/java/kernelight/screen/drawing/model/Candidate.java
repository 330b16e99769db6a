package kernelight.screen.drawing.model;

/**
 * A digit and its probability, from 0 to 1; for a network with other classes, a class.
 *
 * @param digit the digit, or the index of the class
 * @param name the name of the class
 */
public record Candidate(int digit, String name, double probability) {}
