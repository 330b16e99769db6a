package kernelight.walk.layer;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import kernelight.engine.layer.LocalResponseNormalization;
import kernelight.walk.Cell;
import kernelight.walk.CellFormula;
import kernelight.walk.ExactNumber;
import kernelight.walk.FinishingStep;
import kernelight.walk.FinishingStep.Arithmetic;
import kernelight.walk.FinishingStep.Arithmetic.Operator;
import kernelight.walk.GridCell;
import kernelight.walk.Operand;
import kernelight.walk.Sizes;
import kernelight.walk.Term;

/**
 * Local response normalization: x * (bias + alpha / size * s)^-beta, where s is the sum of squares over the neighbouring
 * channels at the same position (Krizhevsky et al., 2012).
 */
record LocalResponse(FloatTable input, LocalResponseNormalization layer) implements LayerOperation {
    @Override
    public Sizes targetSizes() {
        return input.sizes();
    }

    @Override
    public List<Operand> operands() {
        return List.of(input.operand());
    }

    @Override
    public CellFormula formula(Cell output) {
        List<Term> terms = neighbours(output.channel(), (layer.size() - 1) / 2, layer.size() / 2)
                .mapToObj(channel -> {
                    Cell cell = output.inChannel(channel);
                    return Term.square(input.gridCell(cell), input.at(cell), channel);
                })
                .toList();
        BigDecimal share = ExactNumber.of(layer.alpha() / layer.size());
        return CellFormula.sum(
                terms,
                List.of(
                        new Arithmetic(Operator.TIMES, share),
                        new Arithmetic(Operator.PLUS, ExactNumber.of(layer.bias())),
                        new FinishingStep.Power(ExactNumber.of(-layer.beta())),
                        new Arithmetic(Operator.TIMES, input.gridCell(output), input.at(output))));
    }

    private IntStream neighbours(int channel, int before, int after) {
        return IntStream.rangeClosed(
                Math.max(0, channel - before), Math.min(input.sizes().channels() - 1, channel + after));
    }

    @Override
    public int microSteps(Cell output) {
        return (int) neighbours(output.channel(), (layer.size() - 1) / 2, layer.size() / 2)
                        .count()
                + 4
                + 1;
    }

    @Override
    public Collection<Cell> readers(GridCell read) {
        return neighbours(read.cell().channel(), layer.size() / 2, (layer.size() - 1) / 2)
                .mapToObj(read.cell()::inChannel)
                .toList();
    }
}
