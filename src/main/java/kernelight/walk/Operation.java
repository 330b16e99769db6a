package kernelight.walk;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Something that writes a table of numbers, each of which can be taken apart. */
public interface Operation {
    /** The table that is written. */
    GridName target();

    /** How large it is. Its cells are written in the order of {@link Sizes#index}. */
    Sizes targetSizes();

    /** What the number of one of its cells is made of. */
    CellFormula formula(Cell target);

    /** How many micro-steps the formula of this cell has. */
    default int microSteps(Cell target) {
        return formula(target).microSteps();
    }

    /** The finished table. */
    default NumberTable result() {
        return NumberTable.filled(targetSizes(), cell -> formula(cell).result());
    }

    /**
     * What a cell of any of the tables is tied to. This looks through all formulas; where there are many, an operation
     * knows a shorter way.
     */
    default Dependencies dependencies(GridCell pointed) {
        Map<GridName, Set<Cell>> tied = new EnumMap<>(GridName.class);
        if (pointed.grid() == target()) {
            CellFormula formula = formula(pointed.cell());
            tie(tied, pointed.cell(), formula.terms());
            formula.bias()
                    .map(CellFormula.Bias::place)
                    .ifPresent(place -> tied.put(place.grid(), Set.of(place.cell())));
        } else {
            targetSizes().cells().forEach(cell -> {
                CellFormula formula = formula(cell);
                List<Term> terms = formula.terms().stream()
                        .filter(term -> term.first().equals(pointed)
                                || term.second().filter(pointed::equals).isPresent())
                        .toList();
                if (!terms.isEmpty()
                        || formula.bias()
                                .filter(bias -> bias.place().equals(pointed))
                                .isPresent()) {
                    tie(tied, cell, terms);
                }
            });
            tied.computeIfAbsent(pointed.grid(), key -> new LinkedHashSet<>()).add(pointed.cell());
        }
        return new Dependencies(tied);
    }

    private void tie(Map<GridName, Set<Cell>> tied, Cell targetCell, List<Term> terms) {
        tied.computeIfAbsent(target(), key -> new LinkedHashSet<>()).add(targetCell);
        for (Term term : terms) {
            Stream.concat(Stream.of(term.first()), term.second().stream())
                    .forEach(at -> tied.computeIfAbsent(at.grid(), key -> new LinkedHashSet<>())
                            .add(at.cell()));
        }
    }

    /** Where each cell's formula ends on the walk. */
    default int[] ends() {
        int[] ends = IntStream.range(0, targetSizes().count())
                .map(index -> microSteps(targetSizes().cell(index)))
                .toArray();
        for (int index = 1; index < ends.length; index++) {
            ends[index] += ends[index - 1];
        }
        return ends;
    }
}
