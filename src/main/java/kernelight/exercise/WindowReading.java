package kernelight.exercise;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import kernelight.engine.kernel.Axis;
import kernelight.walk.Cell;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.SlidingAxis;

/**
 * A way in which a learner may compute an output of a convolution, rightly or wrongly.
 *
 * @param output the output; its image is the one that is read, and its channel selects the filter and the bias
 * @param corner the position of the window's first cell, in the input's rows and columns
 * @param dilated whether the window's cells lie apart as the dilation says
 * @param rotated whether the filter is rotated by 180 degrees
 * @param transposed whether the filter's rows are taken for its columns
 * @param zeros whether everything outside of the input is taken as 0
 */
record WindowReading(
        ConvolutionCase example,
        Cell output,
        Cell corner,
        boolean dilated,
        boolean rotated,
        boolean transposed,
        boolean zeros) {
    /** A product of an input and a weight. */
    record Product(int channel, BigDecimal input, BigDecimal weight) {
        BigDecimal value() {
            return input.multiply(weight);
        }
    }

    /** The correct way. */
    static WindowReading right(ConvolutionCase example, Cell output) {
        return new WindowReading(
                example,
                output,
                new Cell(
                        0,
                        0,
                        example.planeAxis().position(output.plane(), 0),
                        example.rowAxis().position(output.row(), 0),
                        example.columnAxis().position(output.column(), 0)),
                true,
                example.flipped(),
                false,
                false);
    }

    WindowReading at(int plane, int row, int column) {
        return new WindowReading(
                example, output, new Cell(0, 0, plane, row, column), dilated, rotated, transposed, zeros);
    }

    WindowReading moved(int rows, int columns) {
        return at(corner.plane(), corner.row() + rows, corner.column() + columns);
    }

    /**
     * Whether the whole window lies on the input.
     *
     * @param withPadding whether the padding counts as part of the input
     */
    boolean isInside(boolean withPadding) {
        return isInside(example.planeAxis(), corner.plane(), withPadding)
                && isInside(example.rowAxis(), corner.row(), withPadding)
                && isInside(example.columnAxis(), corner.column(), withPadding);
    }

    private static boolean isInside(SlidingAxis axis, int from, boolean withPadding) {
        int before = withPadding ? axis.window().paddingBefore() : 0;
        int after = withPadding ? axis.window().paddingAfter() : 0;
        return from >= -before && from + axis.window().reach() <= axis.length() + after;
    }

    WindowReading withoutDilation() {
        return new WindowReading(example, output, corner, false, rotated, transposed, zeros);
    }

    WindowReading withFilterRotated() {
        return new WindowReading(example, output, corner, dilated, !rotated, transposed, zeros);
    }

    WindowReading withFilterTransposed() {
        return new WindowReading(example, output, corner, dilated, rotated, true, zeros);
    }

    WindowReading withZerosOutside() {
        return new WindowReading(example, output, corner, dilated, rotated, transposed, true);
    }

    /** The products in the order of the window. */
    Stream<Product> products() {
        return example.filters().sizes().cellsOfFilter(output.channel()).map(this::product);
    }

    private Product product(Cell cell) {
        Cell input = new Cell(
                output.image(),
                example.firstChannel(output.channel()) + cell.channel(),
                corner.plane() + offset(example.window().planes(), cell.plane()),
                corner.row() + offset(example.window().rows(), cell.row()),
                corner.column() + offset(example.window().columns(), cell.column()));
        boolean outside = zeros && !example.input().sizes().contains(input);
        return new Product(
                cell.channel(),
                outside ? BigDecimal.ZERO : example.inputAt(input),
                example.filters().at(weight(cell)));
    }

    private int offset(Axis axis, int index) {
        return dilated ? index * axis.dilation() : index;
    }

    private Cell weight(Cell cell) {
        Cell used =
                transposed ? new Cell(cell.filter(), cell.channel(), cell.plane(), cell.column(), cell.row()) : cell;
        return rotated
                ? new Cell(
                        used.filter(),
                        used.channel(),
                        example.window().planes().size() - 1 - used.plane(),
                        example.window().rows().size() - 1 - used.row(),
                        example.window().columns().size() - 1 - used.column())
                : used;
    }

    /** The output computed this way, with bias and ReLU. */
    BigDecimal number() {
        return finished(sum());
    }

    BigDecimal sum() {
        return products().map(Product::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A sum of products with the bias added and ReLU applied. */
    BigDecimal finished(BigDecimal sum) {
        return activated(sum.add(bias()));
    }

    BigDecimal activated(BigDecimal sum) {
        return example.relu() ? sum.max(BigDecimal.ZERO) : sum;
    }

    BigDecimal bias() {
        List<BigDecimal> bias = example.bias();
        return bias.isEmpty() ? BigDecimal.ZERO : bias.get(output.channel());
    }
}
