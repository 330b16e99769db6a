package kernelight.screen.networks.model;

import java.util.ArrayList;
import java.util.List;
import kernelight.formula.Formula;
import kernelight.formula.Formula.Group;
import kernelight.formula.Formula.Plus;
import kernelight.formula.Formula.Product;
import kernelight.formula.Formula.Symbol;
import kernelight.formula.Quantity;

/**
 * One layer from a picture of N x N to one of O x O, one map each, in one of three ways.
 *
 * @param way who is connected to whom
 * @param input N
 * @param filter F, the side of the window that a number reads
 * @param stride S, how far the window goes on
 */
public record Connections(Way way, int input, int filter, int stride) {
    /** Who is connected to whom. */
    public enum Way {
        /** Every output reads every input, each with a weight of its own. */
        FULLY,
        /** Every output reads a window, each with weights of its own. */
        LOCALLY,
        /** Every output reads a window, all with the same weights. */
        CONVOLUTION
    }

    /**
     * A line from an input to an output.
     *
     * @param weight which weight is on it: lines with the same number share it
     */
    public record Line(int row, int column, int weight) {}

    /** O, the rows and columns of the output: (N - F) / S + 1, rounded down. */
    public int output() {
        return (input - filter) / stride + 1;
    }

    /** The inputs that one output reads, row by row. */
    public List<Line> lines(int outputRow, int outputColumn) {
        List<Line> lines = new ArrayList<>();
        int place = outputRow * output() + outputColumn;
        boolean isFull = way == Way.FULLY;
        int side = isFull ? input : filter;
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                int within = row * side + column;
                lines.add(new Line(
                        isFull ? row : outputRow * stride + row,
                        isFull ? column : outputColumn * stride + column,
                        way == Way.CONVOLUTION ? within : place * side * side + within));
            }
        }
        return lines;
    }

    /** The number of parameters: the weights, and a bias for each output or, of a convolution, one for all. */
    public Formula parameters() {
        Symbol n = new Symbol("N", Quantity.INPUT, input);
        Symbol f = new Symbol("F", Quantity.FILTER, filter);
        Symbol o = new Symbol("O", Quantity.OUTPUT, output());
        Symbol bias = new Symbol("1", Quantity.BIAS, 1);
        return switch (way) {
            case FULLY -> Product.of(new Group(new Plus(Product.of(n, n), bias)), o, o);
            case LOCALLY -> Product.of(new Group(new Plus(Product.of(f, f), bias)), o, o);
            case CONVOLUTION -> new Plus(Product.of(f, f), bias);
        };
    }

    public long parameterCount() {
        return parameters().value().numerator();
    }

    /** How many lines there are. */
    public long lineCount() {
        long each = way == Way.FULLY ? (long) input * input : (long) filter * filter;
        return each * output() * output();
    }
}
