package kernelight.stage.player;

import java.util.AbstractSet;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import kernelight.stage.state.PointedCell;
import kernelight.stage.state.Table;
import kernelight.walk.Cell;
import kernelight.walk.Dependencies;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.Im2col;
import kernelight.walk.Operation;
import kernelight.walk.UnrolledMatrix;
import org.jspecify.annotations.Nullable;

/**
 * What is highlighted when a cell is pointed at while a convolution or a pooling is shown as matrices: a window with its
 * row, its product and its output; a weight with the column of numbers that it is multiplied by; an input cell with all
 * its copies.
 */
public final class MatrixPointing {
    private final Im2col matrices;
    private final Operation operation;
    /** The column of the product that is written now: the filter at work. */
    private final int column;

    public MatrixPointing(Im2col matrices, Operation operation, int column) {
        this.matrices = matrices;
        this.operation = operation;
        this.column = column;
    }

    public PointedCell at(List<Table> tables, GridCell at) {
        int row = at.cell().row();
        return switch (at.grid()) {
            case WINDOW_MATRIX -> window(at, row, column);
            case PRODUCT_MATRIX -> window(at, row, at.cell().column());
            case FILTER_MATRIX -> weight(at);
            case OUTPUT -> output(at);
            case INPUT -> input(at);
            default -> PointedCell.of(operation, tables, at);
        };
    }

    /** A row of windows, a column of filters, their product. */
    private PointedCell window(GridCell at, int row, int filter) {
        Cell output = output(row, filter);
        Dependencies formula = operation.dependencies(new GridCell(GridName.OUTPUT, output));
        Map<GridName, Set<Cell>> connected = new EnumMap<>(GridName.class);
        connected.putAll(formula.cells());
        connected.put(GridName.WINDOW_MATRIX, row(row));
        connected.put(GridName.FILTER_MATRIX, column(filter));
        connected.put(GridName.PRODUCT_MATRIX, Set.of(Cell.at(row, filter)));
        return new PointedCell(at, Optional.of(output), new Dependencies(connected));
    }

    private PointedCell output(GridCell at) {
        for (int row = 0; row < matrices.product().rows(); row++) {
            for (int filter = 0; filter < matrices.product().columns(); filter++) {
                if (output(row, filter).equals(at.cell())) {
                    return window(at, row, filter);
                }
            }
        }
        // It belongs to another group of filters, whose matrices are not on the stage.
        Map<GridName, Set<Cell>> connected = new EnumMap<>(GridName.class);
        connected.putAll(operation.dependencies(at).cells());
        withoutMatrices(connected);
        return new PointedCell(at, Optional.of(at.cell()), new Dependencies(connected));
    }

    /** The numbers in the column of the windows that lies on a weight's row, and what is made with it. */
    private PointedCell weight(GridCell at) {
        int term = at.cell().row();
        int filter = at.cell().column();
        Map<GridName, Set<Cell>> connected = new EnumMap<>(GridName.class);
        Set<Cell> inputs = new LinkedHashSet<>();
        Set<Cell> products = new LinkedHashSet<>();
        Set<Cell> outputs = new LinkedHashSet<>();
        for (int row = 0; row < matrices.windows().rows(); row++) {
            inputs.add(matrices.windows().at(row, term).source().cell());
            products.add(Cell.at(row, filter));
            outputs.add(output(row, filter));
        }
        connected.put(GridName.WINDOW_MATRIX, cells(matrices.windows(), cell -> cell.column() == term));
        connected.put(GridName.INPUT, inputs);
        connected.put(GridName.FILTER_MATRIX, Set.of(at.cell()));
        connected.put(GridName.PRODUCT_MATRIX, products);
        connected.put(GridName.OUTPUT, outputs);
        return new PointedCell(at, Optional.empty(), new Dependencies(connected));
    }

    /** All copies of an input cell, with the products and the outputs that read them. */
    private PointedCell input(GridCell at) {
        Set<Cell> outputs = operation.dependencies(at).in(GridName.OUTPUT);
        Map<GridName, Set<Cell>> connected = new EnumMap<>(GridName.class);
        withoutMatrices(connected);
        connected.put(GridName.INPUT, Set.of(at.cell()));
        connected.put(GridName.OUTPUT, outputs);
        connected.put(
                GridName.WINDOW_MATRIX,
                cells(matrices.windows(), cell -> entry(cell).source().equals(at)));
        for (int row = 0; row < matrices.windows().rows(); row++) {
            for (int filter = 0; filter < matrices.product().columns(); filter++) {
                if (outputs.contains(output(row, filter))) {
                    connected.get(GridName.PRODUCT_MATRIX).add(Cell.at(row, filter));
                }
            }
        }
        return new PointedCell(at, Optional.empty(), new Dependencies(connected));
    }

    private Cell output(int row, int filter) {
        return matrices.product().at(row, filter).source().cell();
    }

    private Set<Cell> row(int row) {
        return cells(
                matrices.windows(), cell -> cell.row() == row && entry(cell).takesPart());
    }

    private UnrolledMatrix.Entry entry(Cell cell) {
        return matrices.windows().at(cell.row(), cell.column());
    }

    private Set<Cell> column(int filter) {
        return matrices.filters()
                .map(filters -> cells(filters, cell -> cell.column() == filter))
                .orElse(Set.of());
    }

    /** Cells of a matrix, which may have millions: a stage asks about the few in sight. */
    private static Set<Cell> cells(UnrolledMatrix matrix, Predicate<Cell> included) {
        return new AbstractSet<>() {
            @Override
            public boolean contains(@Nullable Object other) {
                return other instanceof Cell cell
                        && cell.row() >= 0
                        && cell.row() < matrix.rows()
                        && cell.column() >= 0
                        && cell.column() < matrix.columns()
                        && included.test(cell);
            }

            @Override
            public Iterator<Cell> iterator() {
                return IntStream.range(0, matrix.rows() * matrix.columns())
                        .mapToObj(index -> Cell.at(index / matrix.columns(), index % matrix.columns()))
                        .filter(included)
                        .iterator();
            }

            @Override
            public int size() {
                int size = 0;
                for (Cell _ : this) {
                    size++;
                }
                return size;
            }
        };
    }

    private static void withoutMatrices(Map<GridName, Set<Cell>> connected) {
        for (GridName matrix : List.of(GridName.WINDOW_MATRIX, GridName.FILTER_MATRIX, GridName.PRODUCT_MATRIX)) {
            connected.put(matrix, new LinkedHashSet<>());
        }
    }
}
