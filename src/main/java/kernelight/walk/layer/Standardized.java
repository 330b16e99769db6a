package kernelight.walk.layer;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.engine.layer.MeanVarianceNormalization;
import kernelight.walk.Cell;
import kernelight.walk.CellFormula;
import kernelight.walk.Dependencies;
import kernelight.walk.ExactNumber;
import kernelight.walk.FinishingStep;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.NumberTable;
import kernelight.walk.Operand;
import kernelight.walk.Sizes;
import kernelight.walk.Term;

/**
 * Mean-variance normalization: the squared distances of all values from their mean are added and divided by their number,
 * which is the variance; (x - mean) / (sqrt(variance) + epsilon) is the output.
 *
 * @param wholeImage whether the channels of the image are normalized together
 * @param means the mean of each channel, or of the whole image
 */
record Standardized(FloatTable input, boolean wholeImage, NumberTable means) implements LayerOperation {
    private static final BigDecimal EPSILON = BigDecimal.valueOf(MeanVarianceNormalization.EPSILON);

    Standardized(FloatTable input, boolean wholeImage) {
        this(
                input,
                wholeImage,
                NumberTable.lazy(
                        new Sizes(1, wholeImage ? 1 : input.sizes().channels(), 1, 1, 1),
                        channel -> mean(input, group(input, wholeImage, channel))));
    }

    @Override
    public Sizes targetSizes() {
        return input.sizes();
    }

    @Override
    public List<Operand> operands() {
        return List.of(input.operand(), new Operand(GridName.MEAN, means));
    }

    @Override
    public CellFormula formula(Cell output) {
        Cell meanCell = meanCell(output);
        BigDecimal mean = means.at(meanCell);
        GridCell meanAt = new GridCell(GridName.MEAN, meanCell);
        List<Term> terms = group(input, wholeImage, output)
                .map(cell -> Term.squaredDifference(input.gridCell(cell), input.at(cell), meanAt, mean, cell.channel()))
                .toList();
        return CellFormula.sum(
                terms,
                List.of(
                        new FinishingStep.Mean(terms.size()),
                        new FinishingStep.Standardize(input.gridCell(output), input.at(output), mean, EPSILON)));
    }

    @Override
    public int microSteps(Cell output) {
        return (int) group(input, wholeImage, output).count() + 2 + 1;
    }

    @Override
    public Collection<Cell> readers(GridCell read) {
        return group(input, wholeImage, read.cell()).toList();
    }

    /** Direct, because every formula reads the whole channel: a search would take seconds for a photograph. */
    @Override
    public Dependencies dependencies(GridCell pointed) {
        if (pointed.grid() == target()) {
            return LayerOperation.super.dependencies(pointed);
        }
        Set<Cell> together = new LinkedHashSet<>(readers(pointed));
        Set<Cell> read = pointed.grid() == GridName.MEAN ? together : Set.of(pointed.cell());
        Set<Cell> mean = Set.of(meanCell(pointed.cell()));
        return new Dependencies(Map.of(GridName.INPUT, read, GridName.MEAN, mean, GridName.OUTPUT, together));
    }

    /** The cell of the mean of the values that are normalized together with this one. */
    private Cell meanCell(Cell cell) {
        return new Cell(0, wholeImage ? 0 : cell.channel(), 0, 0, 0);
    }

    /** The cells that are normalized together with one. */
    private static Stream<Cell> group(FloatTable input, boolean wholeImage, Cell cell) {
        return wholeImage
                ? IntStream.range(0, input.sizes().channels())
                        .boxed()
                        .flatMap(channel -> input.sizes().cellsOfChannel(channel))
                : input.sizes().cellsOfChannel(cell.channel());
    }

    private static BigDecimal mean(FloatTable input, Stream<Cell> cells) {
        List<Cell> all = cells.toList();
        BigDecimal sum = all.stream().map(input::at).reduce(BigDecimal.ZERO, BigDecimal::add);
        return ExactNumber.quotient(sum, all.size());
    }
}
