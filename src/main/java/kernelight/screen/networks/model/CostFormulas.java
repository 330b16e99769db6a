package kernelight.screen.networks.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.Rounding;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.Shape;
import kernelight.formula.Formula;
import kernelight.formula.Formula.Constant;
import kernelight.formula.Formula.Group;
import kernelight.formula.Formula.Plus;
import kernelight.formula.Formula.Product;
import kernelight.formula.Formula.Symbol;
import kernelight.formula.OutputSizeFormula;
import kernelight.formula.Quantity;
import kernelight.formula.Ratio;
import kernelight.network.model.LayerView;

/**
 * The formulas of what a layer costs, with its numbers in them: F the side of a filter, C the maps of its input, K its
 * filters, N the inputs and K the units of a fully connected layer, O the side of the output, B the images of a batch.
 */
final class CostFormulas {
    private static final int BYTES = 4;

    private final LayerView layer;
    private final Counting counting;
    private final Shape input;
    private final Shape output;

    CostFormulas(LayerView layer, Counting counting) {
        this.layer = layer;
        this.counting = counting;
        input = layer.inputs().getFirst();
        output = layer.output();
    }

    /** The number of parameters. */
    Formula parameters() {
        Formula formula = switch (layer.kind()) {
            case CONVOLUTION -> layer.filter().map(this::convolution).orElse(new Constant(0));
            case DENSE -> dense();
            case BATCH_NORMALIZATION, SUBSAMPLING -> Product.of(new Constant(2), maps("C", Quantity.INPUT, input));
            case LOCALLY_CONNECTED -> locallyConnected();
            default -> new Constant(layer.parameters());
        };
        // A formula that does not give the layer's own number would be wrong: then the number stands alone.
        return formula.value().equals(Ratio.of(parameterCount())) ? formula : new Constant(parameterCount());
    }

    /** How many parameters count. */
    long parameterCount() {
        return layer.parameters() - (counting.withBias() ? 0 : biases());
    }

    private int biases() {
        return switch (layer.kind()) {
            case CONVOLUTION -> layer.parameters() - weightsOfConvolution();
            case DENSE -> layer.parameters() - input.size() * output.size();
            case LOCALLY_CONNECTED -> layer.parameters() % Math.max(1, weightsOfPlaces()) == 0 ? 0 : output.size();
            default -> 0;
        };
    }

    private int weightsOfConvolution() {
        return layer.filter().map(Shape::size).orElse(0) * output.channels();
    }

    private int weightsOfPlaces() {
        return output.size()
                * input.channels()
                * layer.window().map(Window::cells).orElse(0);
    }

    private boolean countsBiases() {
        return counting.withBias() && biases() > 0;
    }

    private Formula convolution(Shape filter) {
        Product weights = new Product(withChannels(filter(), filter.channels()));
        Symbol filters = maps("K", Quantity.OUTPUT, output);
        return countsBiases()
                ? Product.of(new Group(new Plus(weights, one())), filters)
                : new Product(append(weights.factors(), filters));
    }

    private Formula dense() {
        Symbol inputs = new Symbol("N", Quantity.INPUT, input.size());
        Symbol units = new Symbol("K", Quantity.OUTPUT, output.size());
        return countsBiases() ? Product.of(new Group(new Plus(inputs, one())), units) : Product.of(inputs, units);
    }

    private Formula locallyConnected() {
        List<Formula> weights = append(withChannels(filter(), input.channels()), maps("K", Quantity.OUTPUT, output));
        if (!countsBiases()) {
            return new Product(concat(side(output, "O", Quantity.OUTPUT), weights));
        }
        Formula each = new Group(new Plus(new Product(weights), maps("K", Quantity.OUTPUT, output)));
        return new Product(append(side(output, "O", Quantity.OUTPUT), each));
    }

    private static Symbol one() {
        return new Symbol("1", Quantity.BIAS, 1);
    }

    /** The number of multiplications, or of operations. */
    Formula multiplications() {
        List<Formula> factors = switch (layer.kind()) {
            case CONVOLUTION ->
                concat(
                        append(side(output, "O", Quantity.OUTPUT), maps("K", Quantity.OUTPUT, output)),
                        withChannels(
                                filter(), layer.filter().map(Shape::channels).orElse(0)));
            case DENSE ->
                List.of(new Symbol("N", Quantity.INPUT, input.size()), new Symbol("K", Quantity.OUTPUT, output.size()));
            case LOCALLY_CONNECTED ->
                concat(
                        append(side(output, "O", Quantity.OUTPUT), maps("K", Quantity.OUTPUT, output)),
                        withChannels(filter(), input.channels()));
            case BATCH_NORMALIZATION -> append(side(input, "H", Quantity.INPUT), maps("C", Quantity.INPUT, input));
            default -> List.of(new Constant(layer.multiplications()));
        };
        Product once = new Product(factors);
        List<Formula> all = new ArrayList<>();
        if (counting.multiplyAddAsTwo()) {
            all.add(new Constant(2));
        }
        if (counting.batch() > 1) {
            all.add(new Symbol("B", Quantity.INPUT, counting.batch()));
        }
        all.addAll(
                once.value().equals(Ratio.of(layer.multiplications()))
                        ? factors
                        : List.of(new Constant(layer.multiplications())));
        return new Product(all);
    }

    /** How many multiplications, or operations, count. */
    long multiplicationCount() {
        return layer.multiplications() * counting.batch() * (counting.multiplyAddAsTwo() ? 2 : 1);
    }

    /** The bytes that the output takes, four for each number. */
    Formula memory() {
        List<Formula> factors = new ArrayList<>();
        if (counting.batch() > 1) {
            factors.add(new Symbol("B", Quantity.INPUT, counting.batch()));
        }
        factors.add(maps("K", Quantity.OUTPUT, output));
        if (!output.isFlat()) {
            factors.addAll(side(output, "O", Quantity.OUTPUT));
        }
        factors.add(new Constant(BYTES));
        return new Product(factors);
    }

    long bytes() {
        return (long) output.size() * BYTES * counting.batch();
    }

    /** How the rows of the output follow from those of the input; empty for a layer without a window. */
    Optional<Formula> rows() {
        return layer.window()
                .filter(window -> window.rounding() == Rounding.DOWN)
                .map(window -> size(window.rows(), input.height()));
    }

    Optional<Formula> columns() {
        return layer.window()
                .filter(window -> window.rounding() == Rounding.DOWN)
                .map(window -> size(window.columns(), input.width()));
    }

    private static Formula size(Axis axis, int length) {
        return new OutputSizeFormula(
                        length, axis.paddingBefore(), axis.paddingAfter(), axis.size(), axis.stride(), axis.dilation())
                .output();
    }

    private List<Formula> filter() {
        Window window = layer.window().orElseThrow();
        List<Formula> sides = new ArrayList<>();
        if (window.planes().size() > 1) {
            sides.add(new Symbol("T", Quantity.FILTER, window.planes().size()));
        }
        boolean isSquare = window.rows().size() == window.columns().size();
        sides.add(new Symbol("F", Quantity.FILTER, window.rows().size()));
        sides.add(new Symbol(
                isSquare ? "F" : "F\u2032", Quantity.FILTER, window.columns().size()));
        return sides;
    }

    private static List<Formula> withChannels(List<Formula> filter, int channels) {
        return append(filter, new Symbol("C", Quantity.INPUT, channels));
    }

    private static Symbol maps(String letter, Quantity quantity, Shape shape) {
        return new Symbol(letter, quantity, shape.channels());
    }

    private static List<Formula> side(Shape shape, String letter, Quantity quantity) {
        List<Formula> sides = new ArrayList<>();
        if (shape.depth() > 1) {
            sides.add(new Symbol("D", quantity, shape.depth()));
        }
        boolean isSquare = shape.height() == shape.width();
        sides.add(new Symbol(letter, quantity, shape.height()));
        sides.add(new Symbol(isSquare ? letter : letter + "\u2032", quantity, shape.width()));
        return sides;
    }

    private static List<Formula> append(List<Formula> factors, Formula last) {
        return concat(factors, List.of(last));
    }

    private static List<Formula> concat(List<Formula> first, List<Formula> second) {
        List<Formula> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
