package kernelight.screen.drawing.model;

/**
 * A digit and how probable it is, from 0 to 1. Networks for something else have other classes in its place.
 *
 * @param digit the digit, or the number of the class from 0
 * @param name what it is called
 */
public record Candidate(int digit, String name, double probability) {}
