package kernelight.screen.drawing.model;

/** A digit and how probable the network finds it, from 0 to 1. */
public record Candidate(int digit, double probability) {}
