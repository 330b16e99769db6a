package kernelight.walk.square;

/** A place in a grid, counted from 0. In the input, cells of the padding have negative or too large numbers. */
public record Cell(int row, int column) {}
