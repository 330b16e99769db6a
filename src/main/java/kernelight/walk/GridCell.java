package kernelight.walk;

/** A cell of one of the tables. */
public record GridCell(GridName grid, Cell cell) {}
