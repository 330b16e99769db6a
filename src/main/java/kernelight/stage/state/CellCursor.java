package kernelight.stage.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kernelight.walk.Cell;
import kernelight.walk.GridCell;

/**
 * Finds the cell that typing moves to next, among the editable cells of all tables, in the order in which the tables
 * stand on the stage.
 */
public final class CellCursor {
    /**
     * The slices of tables with editable cells. A slice may have none; it is searched only where that matters, for it
     * may be large.
     */
    private final List<PartOfTable> parts = new ArrayList<>();

    /** A slice and its table. */
    private record PartOfTable(Block block, Slice slice) {
        GridCell at(int row, int column) {
            return new GridCell(
                    block.grid(),
                    slice.cell(Math.clamp(row, 0, slice.rows() - 1), Math.clamp(column, 0, slice.columns() - 1)));
        }

        int row(Cell cell) {
            return cell.row() - slice.first().row();
        }

        int column(Cell cell) {
            return cell.column() - slice.first().column();
        }
    }

    private final Predicate<GridCell> editable;

    public CellCursor(StageState state) {
        editable = state::isEditable;
        for (Block block : state.blocks()) {
            if (!state.editable().containsKey(block.grid())) {
                continue;
            }
            for (Slice slice : block.slices()) {
                parts.add(new PartOfTable(block, slice));
            }
        }
    }

    /** The first editable cell. */
    public Optional<GridCell> first() {
        return parts.stream().flatMap(part -> first(part).stream()).findFirst();
    }

    /** The cell after this one in reading order; empty after the last. */
    public Optional<GridCell> next(GridCell from) {
        return inOrder(from, 1);
    }

    /** The cell before this one in reading order; empty before the first. */
    public Optional<GridCell> previous(GridCell from) {
        return inOrder(from, -1);
    }

    private Optional<GridCell> inOrder(GridCell from, int direction) {
        int index = indexOf(from);
        if (index < 0) {
            return first();
        }
        PartOfTable part = parts.get(index);
        int columns = part.slice().columns();
        int position = part.row(from.cell()) * columns + part.column(from.cell()) + direction;
        while (true) {
            int cells = part.slice().rows() * columns;
            if (position < 0 || position >= cells) {
                index += direction;
                if (index < 0 || index >= parts.size()) {
                    return Optional.empty();
                }
                part = parts.get(index);
                columns = part.slice().columns();
                position = direction > 0 ? 0 : part.slice().rows() * columns - 1;
            }
            GridCell cell = part.at(position / columns, position % columns);
            if (editable.test(cell)) {
                return Optional.of(cell);
            }
            position += direction;
        }
    }

    /** The neighbour a row or a column away, in the next table where this one ends; the same cell at an outer edge. */
    public GridCell neighbour(GridCell from, int rows, int columns) {
        int index = indexOf(from);
        if (index < 0) {
            return first().orElse(from);
        }
        PartOfTable part = parts.get(index);
        int row = part.row(from.cell());
        int column = part.column(from.cell());
        GridCell beside = part.at(row + rows, column + columns);
        if (!beside.equals(from) && editable.test(beside)) {
            return beside;
        }
        int other = index + rows + columns;
        while (other >= 0 && other < parts.size() && first(parts.get(other)).isEmpty()) {
            other += rows + columns;
        }
        if (other < 0 || other >= parts.size()) {
            return from;
        }
        PartOfTable next = parts.get(other);
        GridCell entered = columns > 0
                ? next.at(row, 0)
                : columns < 0
                        ? next.at(row, next.slice().columns() - 1)
                        : rows > 0 ? next.at(0, column) : next.at(next.slice().rows() - 1, column);
        return editable.test(entered) ? entered : first(next).orElse(from);
    }

    /** The same cell, or the nearest one left after the tables have changed. */
    public Optional<GridCell> within(GridCell from) {
        if (indexOf(from) >= 0 && editable.test(from)) {
            return Optional.of(from);
        }
        return parts.stream()
                .filter(part -> part.block().grid() == from.grid())
                .filter(part -> first(part).isPresent())
                .findFirst()
                .map(part -> part.at(part.row(from.cell()), part.column(from.cell())))
                .filter(editable)
                .or(this::first);
    }

    private Optional<GridCell> first(PartOfTable part) {
        for (int row = 0; row < part.slice().rows(); row++) {
            for (int column = 0; column < part.slice().columns(); column++) {
                GridCell cell = part.at(row, column);
                if (editable.test(cell)) {
                    return Optional.of(cell);
                }
            }
        }
        return Optional.empty();
    }

    private int indexOf(GridCell at) {
        for (int index = 0; index < parts.size(); index++) {
            PartOfTable part = parts.get(index);
            if (part.block().grid() == at.grid() && part.slice().contains(at.cell())) {
                return index;
            }
        }
        return -1;
    }
}
