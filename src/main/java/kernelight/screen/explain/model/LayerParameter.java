package kernelight.screen.explain.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kernelight.formula.Quantity;
import kernelight.stage.state.Slice;
import kernelight.stage.state.Table;
import kernelight.walk.Cell;
import kernelight.walk.CellFormula;
import kernelight.walk.FinishingStep;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.words.LocalizedMessage;

/** A number that belongs to the layer, such as a bias or a mean, with its value. */
record LayerParameter(GridCell at, BigDecimal value) {
    /** Those with which a number is finished, in their order. */
    static List<LayerParameter> of(CellFormula formula) {
        return formula.steps().stream().flatMap(step -> of(step).stream()).toList();
    }

    private static Optional<LayerParameter> of(FinishingStep step) {
        return switch (step) {
            case FinishingStep.AddBias bias -> Optional.of(new LayerParameter(bias.at(), bias.bias()));
            case FinishingStep.Arithmetic arithmetic ->
                arithmetic.at().map(at -> new LayerParameter(at, arithmetic.number()));
            case FinishingStep.DivideByRoot root -> Optional.of(new LayerParameter(root.at(), root.variance()));
            default -> Optional.empty();
        };
    }

    GridName grid() {
        return at.grid();
    }

    /** A table with this number alone. */
    Table table() {
        Cell cell = at.cell();
        return Table.of(
                grid(),
                switch (grid()) {
                    case SCALE, MEAN, VARIANCE -> Quantity.FILTER;
                    default -> Quantity.BIAS;
                },
                LocalizedMessage.of(
                        switch (grid()) {
                            case MEAN -> "stage.table.mean";
                            case VARIANCE -> "stage.table.variance";
                            case SCALE -> "stage.table.scale";
                            case SHIFT -> "stage.table.shift";
                            default -> "stage.table.bias";
                        }),
                Optional.empty(),
                1,
                List.of(new Slice(cell, 1, 1, Optional.empty())),
                any -> value,
                cell);
    }
}
