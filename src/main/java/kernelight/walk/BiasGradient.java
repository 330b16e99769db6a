package kernelight.walk;

import java.util.List;

/**
 * The gradient with respect to a bias: the sum of the gradients of all outputs of its filter, of all images, to which it
 * was added.
 */
public record BiasGradient(BackwardCase backward) implements Operation {
    @Override
    public GridName target() {
        return GridName.BIAS_GRADIENT;
    }

    @Override
    public Sizes targetSizes() {
        return new Sizes(1, backward.outputGradient().sizes().channels(), 1, 1, 1);
    }

    @Override
    public List<Operand> operands() {
        NumberTable gradients = NumberTable.lazy(backward.outputGradient().sizes(), backward::gradientBeforeRelu);
        return List.of(new Operand(GridName.OUTPUT_GRADIENT, gradients));
    }

    @Override
    public CellFormula formula(Cell bias) {
        List<Term> terms = backward.outputGradient()
                .sizes()
                .cellsOfChannel(bias.channel())
                .map(output -> Term.number(
                        new GridCell(GridName.OUTPUT_GRADIENT, output),
                        backward.gradientBeforeRelu(output),
                        output.image()))
                .toList();
        return CellFormula.sum(terms);
    }
}
