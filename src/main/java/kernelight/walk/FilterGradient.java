package kernelight.walk;

import java.util.ArrayList;
import java.util.List;

/** The gradient with respect to a weight: wherever it lay, the gradient of the output there times the input it met. */
public record FilterGradient(BackwardCase backward, NumberTable flowing) implements Operation {
    public FilterGradient(BackwardCase backward) {
        this(backward, NumberTable.filled(backward.outputGradient().sizes(), backward::flowing));
    }

    @Override
    public GridName target() {
        return GridName.FILTER_GRADIENT;
    }

    @Override
    public Sizes targetSizes() {
        return backward.example().filters().sizes();
    }

    @Override
    public List<Operand> operands() {
        return List.of(
                new Operand(GridName.OUTPUT_GRADIENT, flowing),
                new Operand(
                        GridName.INPUT,
                        backward.example().input(),
                        backward.example().window()));
    }

    @Override
    public CellFormula formula(Cell weight) {
        ConvolutionCase example = backward.example();
        Sizes sizes = flowing.sizes();
        int first = weight.filter() * sizes.channelCount();
        List<Term> terms = new ArrayList<>(sizes.channelCount());
        for (int index = first; index < first + sizes.channelCount(); index++) {
            Cell output = sizes.cell(index);
            Cell input = example.inputCell(output, weight);
            terms.add(Term.product(
                    new GridCell(GridName.OUTPUT_GRADIENT, output),
                    flowing.at(output),
                    new GridCell(GridName.INPUT, input),
                    example.inputAt(input),
                    output.plane()));
        }
        return CellFormula.sum(terms);
    }

    @Override
    public NumberTable result() {
        return new FastSums(backward.example()).filterGradient(flowing).orElseGet(Operation.super::result);
    }

    @Override
    public int microSteps(Cell weight) {
        return flowing.sizes().channelCount() + 1;
    }

    @Override
    public Dependencies dependencies(GridCell pointed) {
        Connections connections = new Connections(backward.example());
        Connections.Tied tied = switch (pointed.grid()) {
            case INPUT -> connections.ofInput(pointed.cell());
            case FILTER_GRADIENT -> connections.ofWeight(pointed.cell());
            default -> connections.ofOutput(pointed.cell());
        };
        return tied.named(GridName.INPUT, GridName.FILTER_GRADIENT, GridName.OUTPUT_GRADIENT);
    }
}
