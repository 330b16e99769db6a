package kernelight.walk;

import java.util.List;

/** The gradient with respect to a bias: it was added to every output of its filter, so their gradients add up. */
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
        NumberTable flowing = NumberTable.whenAsked(backward.outputGradient().sizes(), backward::flowing);
        return List.of(new Operand(GridName.OUTPUT_GRADIENT, flowing));
    }

    @Override
    public CellFormula formula(Cell bias) {
        List<Term> terms = backward.outputGradient()
                .sizes()
                .cellsOfChannel(bias.channel())
                .map(output -> Term.number(new GridCell(GridName.OUTPUT_GRADIENT, output), backward.flowing(output), 0))
                .toList();
        return CellFormula.sum(terms);
    }
}
