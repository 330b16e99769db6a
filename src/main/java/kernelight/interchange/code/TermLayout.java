package kernelight.interchange.code;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import kernelight.walk.Cell;
import kernelight.walk.CellFormula;
import kernelight.walk.Sizes;
import kernelight.walk.Term;

/**
 * How the numbers that a formula reads are laid out in an array: as a window of each channel where that is what they are,
 * otherwise one after the other.
 *
 * @param sides the lengths of the axes, from the outermost to the innermost
 * @param description empty, or begins with a colon
 */
record TermLayout(List<Integer> sides, String description) {
    /** @param terms at least one */
    static TermLayout of(List<Term> terms) {
        List<CellFormula.Part> parts = CellFormula.sum(terms).parts();
        Optional<Sizes> window = window(cells(terms, parts.getFirst()));
        boolean areWindows = window.isPresent()
                && window.get().count() > 1
                && parts.stream().allMatch(part -> window(cells(terms, part)).equals(window));
        if (!areWindows) {
            return new TermLayout(List.of(terms.size()), "");
        }
        Sizes sizes = new Sizes(
                1,
                parts.size(),
                window.get().planes(),
                window.get().rows(),
                window.get().columns());
        int dimensions = sizes.planes() > 1 ? 3 : 2;
        return new TermLayout(CaseArrays.images(sizes, dimensions), ": " + CaseArrays.describe(sizes, dimensions));
    }

    private static List<Cell> cells(List<Term> terms, CellFormula.Part part) {
        return terms.subList(part.first(), part.end()).stream()
                .map(term -> term.first().cell())
                .toList();
    }

    /** The size of the window that these cells are, row by row; empty if they are none. */
    private static Optional<Sizes> window(List<Cell> cells) {
        // The rows and columns of a dilated window are counted: they have others between them.
        int[] planes = distinct(cells, Cell::plane);
        int[] rows = distinct(cells, Cell::row);
        int[] columns = distinct(cells, Cell::column);
        Cell first = cells.getFirst();
        Sizes sizes = new Sizes(1, 1, planes.length, rows.length, columns.length);
        boolean isWindow = sizes.count() == cells.size()
                && IntStream.range(0, cells.size()).allMatch(index -> {
                    Cell at = sizes.cell(index);
                    return cells.get(index)
                            .equals(new Cell(
                                    first.filter(),
                                    first.channel(),
                                    planes[at.plane()],
                                    rows[at.row()],
                                    columns[at.column()]));
                });
        return isWindow ? Optional.of(sizes) : Optional.empty();
    }

    private static int[] distinct(List<Cell> cells, ToIntFunction<Cell> coordinate) {
        return cells.stream().mapToInt(coordinate).sorted().distinct().toArray();
    }
}
