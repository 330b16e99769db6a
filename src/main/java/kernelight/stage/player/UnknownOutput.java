package kernelight.stage.player;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kernelight.formula.Quantity;
import kernelight.stage.state.Slice;
import kernelight.stage.state.Table;
import kernelight.walk.Cell;
import kernelight.walk.GridName;
import kernelight.words.LocalizedMessage;

/** The output while a quiz asks for its size: a single cell stands for all. */
final class UnknownOutput {
    private static final Cell ONLY = new Cell(0, 0, 0, 0, 0);

    private UnknownOutput() {}

    /**
     * The tables with the output covered. Cells that are never read are not hatched meanwhile: that would reveal the
     * size.
     */
    static List<Table> inPlaceOfOutput(List<Table> tables) {
        return tables.stream()
                .map(table -> table.grid() == GridName.OUTPUT
                        ? covered(table)
                        : table.withEdges(table::isPadding, cell -> false, Optional.empty()))
                .toList();
    }

    private static Table covered(Table output) {
        return Table.of(
                        GridName.OUTPUT,
                        Quantity.OUTPUT,
                        output.name(),
                        Optional.of(LocalizedMessage.of("predict.unknownSize")),
                        1,
                        List.of(new Slice(ONLY, 1, 1, Optional.empty())),
                        cell -> BigDecimal.ZERO,
                        ONLY)
                .after(output.sign());
    }
}
