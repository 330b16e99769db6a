package kernelight.walk;

import java.util.ArrayList;
import java.util.List;

/**
 * The gradient with respect to the filters: for each weight, the sum over all outputs of all images of the output's
 * gradient times the input the weight was multiplied by.
 *
 * @param gradients the gradients with respect to the outputs before ReLU
 */
public record FilterGradient(BackwardCase backward, NumberTable gradients) implements Operation {
    public FilterGradient(BackwardCase backward) {
        this(backward, backward.gradientsBeforeRelu());
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
                new Operand(GridName.OUTPUT_GRADIENT, gradients),
                new Operand(
                        GridName.INPUT,
                        backward.example().input(),
                        backward.example().window()));
    }

    @Override
    public CellFormula formula(Cell weight) {
        ConvolutionCase example = backward.example();
        Sizes sizes = gradients.sizes();
        List<Term> terms = new ArrayList<>(sizes.images() * sizes.channelCount());
        sizes.cellsOfChannel(weight.filter()).forEach(output -> {
            Cell input = example.inputCell(output, weight);
            terms.add(Term.product(
                    new GridCell(GridName.OUTPUT_GRADIENT, output),
                    gradients.at(output),
                    new GridCell(GridName.INPUT, input),
                    example.inputAt(input),
                    sizes.images() > 1 ? output.image() : output.plane()));
        });
        return CellFormula.sum(terms);
    }

    @Override
    public NumberTable result() {
        return new IntegerConvolutionSums(backward.example())
                .filterGradient(gradients)
                .orElseGet(Operation.super::result);
    }

    @Override
    public int microSteps(Cell weight) {
        return gradients.sizes().images() * gradients.sizes().channelCount() + 1;
    }

    @Override
    public Dependencies dependencies(GridCell pointed) {
        Connections connections = new Connections(backward.example());
        Connections.Connected connected = switch (pointed.grid()) {
            case INPUT -> connections.ofInput(pointed.cell());
            case FILTER_GRADIENT -> connections.ofWeight(pointed.cell());
            default -> connections.ofOutput(pointed.cell());
        };
        return connected.named(GridName.INPUT, GridName.FILTER_GRADIENT, GridName.OUTPUT_GRADIENT);
    }
}
