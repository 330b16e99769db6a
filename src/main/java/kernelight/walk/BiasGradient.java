package kernelight.walk;

import java.util.List;

/**
 * The gradient with respect to a bias: the sum of the gradients of all outputs of its filter, of all images, to which it
 * was added.
 *
 * @param gradients the gradients with respect to the outputs before ReLU
 */
public record BiasGradient(BackwardCase backward, NumberTable gradients) implements Operation {
    public BiasGradient(BackwardCase backward) {
        this(backward, backward.gradientsBeforeRelu());
    }

    @Override
    public GridName target() {
        return GridName.BIAS_GRADIENT;
    }

    @Override
    public Sizes targetSizes() {
        return new Sizes(1, gradients.sizes().channels(), 1, 1, 1);
    }

    @Override
    public List<Operand> operands() {
        return List.of(new Operand(GridName.OUTPUT_GRADIENT, gradients));
    }

    @Override
    public CellFormula formula(Cell bias) {
        List<Term> terms = gradients
                .sizes()
                .cellsOfChannel(bias.channel())
                .map(output -> Term.number(
                        new GridCell(GridName.OUTPUT_GRADIENT, output), gradients.at(output), output.image()))
                .toList();
        return CellFormula.sum(terms);
    }
}
