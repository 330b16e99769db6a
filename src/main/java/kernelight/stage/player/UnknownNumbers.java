package kernelight.stage.player;

import java.util.List;
import java.util.Optional;
import kernelight.stage.state.Table;

/** The tables of a {@link WalkTables#isRevealing revealing} walk while a quiz asks for its numbers. */
final class UnknownNumbers {
    private UnknownNumbers() {}

    /**
     * The tables without marks.
     *
     * @param currentToo whether the current number is asked for: then the cells that take part in it are not lit
     */
    static List<Table> within(List<Table> tables, boolean currentToo) {
        return tables.stream()
                .map(table -> table.withBlocked(cell -> false, Optional.empty()))
                .map(table -> currentToo ? table.showing(table::source, cell -> false) : table)
                .toList();
    }
}
