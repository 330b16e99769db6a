package kernelight.stage.state;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import kernelight.formula.Quantity;
import kernelight.walk.Cell;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.words.LocalizedMessage;

/** A table that takes part in a walk: where it stands on the stage, its numbers, and what is special about its cells. */
public final class Table {
    private final Block block;
    private final Function<Cell, BigDecimal> number;
    private final Function<Cell, GridCell> source;
    private final CellMarks marks;

    private Table(Block block, Function<Cell, BigDecimal> number, Function<Cell, GridCell> source, CellMarks marks) {
        this.block = block;
        this.number = number;
        this.source = source;
        this.marks = marks;
    }

    /**
     * A plain table: without padding, and with every cell read.
     *
     * @param across how many slices lie side by side by default
     * @param number the number in a cell; not used for the table that the walk writes
     * @param focus the cell to keep in sight
     */
    public static Table of(
            GridName grid,
            Quantity quantity,
            LocalizedMessage name,
            Optional<LocalizedMessage> size,
            int across,
            List<Slice> slices,
            Function<Cell, BigDecimal> number,
            Cell focus) {
        Block block =
                new Block(grid, Sign.NONE, quantity, name, size, across, slices, focus, Block.Reach.NONE, List.of());
        return new Table(block, number, cell -> new GridCell(grid, cell), CellMarks.PLAIN);
    }

    public Table after(Sign sign) {
        return with(block.with(sign));
    }

    /** Under another name. */
    public Table named(LocalizedMessage name) {
        return with(block.with(name));
    }

    /** With this many rows and columns after the focus to keep in sight. */
    public Table withReach(int rows, int columns) {
        return with(block.with(new Block.Reach(rows, columns)));
    }

    /** With padding around it, and cells that nothing reads. */
    public Table withEdges(Predicate<Cell> padding, Predicate<Cell> neverRead, Optional<LocalizedMessage> legend) {
        return new Table(block.with(false, legend), number, source, marks.withEdges(padding, neverRead));
    }

    /** With cells that the walk is about to write, perhaps once more. */
    public Table withPending(Predicate<Cell> pending) {
        return with(marks.withPending(pending));
    }

    /** With cells that show no number. */
    public Table withBlank(Predicate<Cell> blank) {
        return with(marks.withBlank(blank));
    }

    /**
     * With cells whose numbers do not count, as where ReLU stops a gradient.
     *
     * @param legend what these cells are; empty where there are none
     */
    public Table withBlocked(Predicate<Cell> blocked, Optional<LocalizedMessage> legend) {
        return new Table(block.with(true, legend), number, source, marks.withBlocked(blocked));
    }

    /** With cells that are highlighted although their numbers are not read, unless a cell is pointed at. */
    public Table withLit(Predicate<Cell> lit) {
        return with(marks.withLit(lit));
    }

    /** With cells that hold a number that can be typed. */
    public Table withEditable(Predicate<Cell> editable) {
        return with(marks.withEditable(editable));
    }

    /**
     * With cells in a stronger tint the larger their numbers are, once they have been read.
     *
     * @param strength from -1 for the most negative to 1
     */
    public Table withStrength(ToDoubleFunction<Cell> strength) {
        return with(marks.withStrength(strength));
    }

    /**
     * A matrix that shows the cells of other tables.
     *
     * @param newSource maps a cell of the matrix to the cell it shows
     * @param takesPart whether a cell can be highlighted now: a matrix repeats numbers, and only some of them are used
     * now
     */
    public Table showing(Function<Cell, GridCell> newSource, Predicate<Cell> takesPart) {
        return new Table(block, number, newSource, marks.takingPart(takesPart));
    }

    /** With the group of a grouped convolution that each slice belongs to, counted from 1. */
    public Table inGroups(ToIntFunction<Slice> group) {
        return with(block.with(block.slices().stream()
                .map(slice -> slice.inGroup(group.applyAsInt(slice)))
                .toList()));
    }

    private Table with(Block newBlock) {
        return new Table(newBlock, number, source, marks);
    }

    private Table with(CellMarks newMarks) {
        return new Table(block, number, source, newMarks);
    }

    public GridName grid() {
        return block.grid();
    }

    public Quantity quantity() {
        return block.quantity();
    }

    public LocalizedMessage name() {
        return block.name();
    }

    public Sign sign() {
        return block.sign();
    }

    public List<Slice> slices() {
        return block.slices();
    }

    public Cell focus() {
        return block.focus();
    }

    /**
     * The cell that a cell of this table shows: itself, except in a matrix that lays out the numbers of another table.
     */
    public GridCell source(Cell cell) {
        return source.apply(cell);
    }

    public boolean isPadding(Cell cell) {
        return marks.isPadding().test(cell);
    }

    BigDecimal number(Cell cell) {
        return number.apply(cell);
    }

    CellMarks marks() {
        return marks;
    }

    Block block() {
        return block;
    }
}
