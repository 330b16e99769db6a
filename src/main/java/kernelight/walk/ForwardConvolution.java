package kernelight.walk;

import java.util.ArrayList;
import java.util.List;

/** The forward pass of a convolution: every output is the sum of the products of a filter's weights and its window. */
public record ForwardConvolution(ConvolutionCase example) implements Operation {
    @Override
    public GridName target() {
        return GridName.OUTPUT;
    }

    @Override
    public Sizes targetSizes() {
        return example.outputSizes();
    }

    @Override
    public List<Operand> operands() {
        return example.operands(new Operand(GridName.INPUT, example.input(), example.window()));
    }

    @Override
    public List<Flip> flips() {
        return example.flips();
    }

    /** The products in row-major order, channel after channel; then the bias, then ReLU. */
    @Override
    public CellFormula formula(Cell output) {
        int filter = output.channel();
        Sizes sizes = example.filters().sizes();
        List<Term> terms = new ArrayList<>(weightsPerFilter());
        for (int index = 0; index < weightsPerFilter(); index++) {
            Cell weight = example.flippedIfNeeded(sizes.cell(filter * weightsPerFilter() + index));
            Cell input = example.inputCell(output, weight);
            terms.add(Term.product(
                    new GridCell(GridName.INPUT, input),
                    example.inputAt(input),
                    new GridCell(GridName.FILTER, weight),
                    example.filters().at(weight),
                    weight.channel()));
        }
        return CellFormula.sum(terms, example.finishingSteps(filter));
    }

    @Override
    public NumberTable result() {
        return new IntegerConvolutionSums(example)
                .forward()
                .map(sums -> NumberTable.filled(sums.sizes(), cell -> example.finished(sums.at(cell), cell.channel())))
                .orElseGet(Operation.super::result);
    }

    @Override
    public int microSteps(Cell output) {
        return weightsPerFilter() + example.finishingSteps(output.channel()).size() + 1;
    }

    @Override
    public Dependencies dependencies(GridCell pointed) {
        Connections connections = new Connections(example);
        return switch (pointed.grid()) {
            case INPUT -> connections.ofInput(pointed.cell()).named(GridName.INPUT, GridName.FILTER, GridName.OUTPUT);
            case FILTER -> connections.ofWeight(pointed.cell()).named(GridName.INPUT, GridName.FILTER, GridName.OUTPUT);
            case BIAS -> Dependencies.ofBias(pointed.cell(), targetSizes());
            default -> Operation.super.dependencies(pointed);
        };
    }

    /** The number of products per output. */
    public int weightsPerFilter() {
        return example.filters().sizes().channels() * example.filters().sizes().channelCount();
    }

    /** The number of learnable parameters: weights and biases. */
    public int parameters() {
        return example.filters().sizes().count() + example.bias().size();
    }

    /** The number of multiplications, including those with padding. */
    public int multiplications() {
        return targetSizes().count() * weightsPerFilter();
    }
}
