package kernelight.screen.convolution.model;

import java.util.Optional;
import java.util.Set;
import kernelight.formula.Quantity;
import kernelight.stage.state.Table;
import kernelight.walk.Cell;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.Frame;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.NumberTable;
import kernelight.walk.Phase;
import kernelight.walk.TransposedConvolution;
import kernelight.walk.TransposedStamps;
import kernelight.walk.Walk;
import kernelight.words.LocalizedMessage;

/**
 * The output of a transposed convolution that is spread: what every cell has come to, with the current stamp highlighted.
 * Around it lies the border that stamps reach and the padding cuts off.
 */
final class StampTables {
    /** More steps than any picture can have here; volumes may have a hundred times as many. */
    private static final int MOST_STEPS = 250_000;

    private final TransposedStamps stamps;
    private final Walk walk;
    private final NumberTable result;

    StampTables(TransposedConvolution gathered) {
        stamps = new TransposedStamps(gathered);
        walk = new Walk(stamps);
        result = gathered.result();
    }

    static boolean arePossible(ConvolutionCase example) {
        return TransposedStamps.steps(example) <= MOST_STEPS;
    }

    Walk walk() {
        return walk;
    }

    /** The finished output. */
    NumberTable result() {
        return result;
    }

    /** Every number that the output ever shows. */
    NumberTable shown() {
        return stamps.shown();
    }

    Table output(Frame frame, ConvolutionTables tables) {
        TransposedStamps.State state = stamps.after(frame.written());
        Cell step = frame.target();
        Set<Cell> stamp = stamps.stamp(step);
        boolean isBordered = !stamps.uncutSizes().equals(result.sizes());
        return tables.maps(
                        GridName.OUTPUT,
                        Quantity.OUTPUT,
                        LocalizedMessage.of("convolution.output"),
                        result.sizes(),
                        stamps.uncutSizes(),
                        stamps.first(),
                        state::at)
                .showing(
                        cell -> cell.equals(frame.place()) && frame.phase() != Phase.WRITTEN
                                ? new GridCell(GridName.STAMPS, step)
                                : state.source(cell),
                        stamp::contains)
                .withPending(cell -> stamp.contains(cell) && !state.hasStamp(cell, step))
                .withEdges(
                        cell -> !stamps.isWithin(cell),
                        cell -> !stamps.isWithin(cell),
                        isBordered ? Optional.of(LocalizedMessage.of("convolution.stamps.legend")) : Optional.empty());
    }
}
