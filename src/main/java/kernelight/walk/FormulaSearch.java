package kernelight.walk;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds dependencies by searching formulas: one formula for a cell of the target, all formulas for a cell of an operand.
 */
record FormulaSearch(Operation operation) {
    Dependencies dependencies(GridCell pointed) {
        Map<GridName, Set<Cell>> found = new EnumMap<>(GridName.class);
        if (pointed.grid() == operation.target()) {
            CellFormula formula = operation.formula(pointed.cell());
            add(found, pointed);
            formula.terms().forEach(term -> term.reads().forEach(cell -> add(found, cell)));
            formula.steps().forEach(step -> step.reads().ifPresent(cell -> add(found, cell)));
        } else {
            search(pointed, operation.targetSizes().cells().toList(), found);
            add(found, pointed);
        }
        return new Dependencies(found);
    }

    /** The dependencies of an operand's cell, searching only the formulas of the given cells. */
    Dependencies among(GridCell pointed, Collection<Cell> targets) {
        Map<GridName, Set<Cell>> found = new EnumMap<>(GridName.class);
        add(found, pointed);
        search(pointed, targets, found);
        return new Dependencies(found);
    }

    private void search(GridCell pointed, Collection<Cell> targets, Map<GridName, Set<Cell>> found) {
        for (Cell target : targets) {
            CellFormula formula = operation.formula(target);
            List<Term> terms = formula.terms().stream()
                    .filter(term -> term.reads().anyMatch(pointed::equals))
                    .toList();
            boolean usedInSteps = formula.steps().stream()
                    .anyMatch(step -> step.reads().filter(pointed::equals).isPresent());
            if (!terms.isEmpty() || usedInSteps) {
                add(found, new GridCell(operation.target(), target));
                terms.forEach(term -> term.reads().forEach(cell -> add(found, cell)));
            }
        }
    }

    private static void add(Map<GridName, Set<Cell>> found, GridCell cell) {
        found.computeIfAbsent(cell.grid(), key -> new LinkedHashSet<>()).add(cell.cell());
    }
}
