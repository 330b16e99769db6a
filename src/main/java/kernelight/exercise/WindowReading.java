package kernelight.exercise;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import kernelight.engine.kernel.Axis;
import kernelight.walk.Cell;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.SlidingAxis;

/**
 * How somebody reads a window to make an output, rightly or not.
 *
 * @param output whose filter and bias are taken
 * @param corner where the window's first cell lies, in the input's rows and columns
 * @param spread whether the window's cells lie as far apart as the dilation says
 * @param turned whether the filter is turned by half a turn
 * @param mirrored whether the filter's rows are taken for its columns
 * @param zeros whether everything outside of the input is taken for 0
 */
record WindowReading(
        ConvolutionCase example,
        Cell output,
        Cell corner,
        boolean spread,
        boolean turned,
        boolean mirrored,
        boolean zeros) {
    /** A product that was read. */
    record Product(int channel, BigDecimal input, BigDecimal weight) {
        BigDecimal value() {
            return input.multiply(weight);
        }
    }

    /** As it should be. */
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
        return new WindowReading(example, output, new Cell(0, 0, plane, row, column), spread, turned, mirrored, zeros);
    }

    WindowReading moved(int rows, int columns) {
        return at(corner.plane(), corner.row() + rows, corner.column() + columns);
    }

    /**
     * Whether every cell of the window lies on the input, or on its padding too.
     *
     * @param withPadding whether the padding counts
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

    WindowReading closeTogether() {
        return new WindowReading(example, output, corner, false, turned, mirrored, zeros);
    }

    WindowReading theOtherWayRound() {
        return new WindowReading(example, output, corner, spread, !turned, mirrored, zeros);
    }

    WindowReading rowsForColumns() {
        return new WindowReading(example, output, corner, spread, turned, true, zeros);
    }

    WindowReading withZerosOutside() {
        return new WindowReading(example, output, corner, spread, turned, mirrored, true);
    }

    /** The products in the order of the window. */
    Stream<Product> products() {
        return example.filters().sizes().cellsOfFilter(output.channel()).map(this::product);
    }

    private Product product(Cell place) {
        Cell input = new Cell(
                0,
                example.firstChannel(output.channel()) + place.channel(),
                corner.plane() + step(example.window().planes(), place.plane()),
                corner.row() + step(example.window().rows(), place.row()),
                corner.column() + step(example.window().columns(), place.column()));
        boolean outside = zeros && !example.input().sizes().contains(input);
        return new Product(
                place.channel(),
                outside ? BigDecimal.ZERO : example.inputAt(input),
                example.filters().at(weight(place)));
    }

    private int step(Axis axis, int cell) {
        return spread ? cell * axis.dilation() : cell;
    }

    private Cell weight(Cell place) {
        Cell seen = mirrored
                ? new Cell(place.filter(), place.channel(), place.plane(), place.column(), place.row())
                : place;
        return turned
                ? new Cell(
                        seen.filter(),
                        seen.channel(),
                        example.window().planes().size() - 1 - seen.plane(),
                        example.window().rows().size() - 1 - seen.row(),
                        example.window().columns().size() - 1 - seen.column())
                : seen;
    }

    /** What this reading comes to, with bias and ReLU. */
    BigDecimal number() {
        return finished(sum());
    }

    BigDecimal sum() {
        return products().map(Product::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A sum on its last steps. */
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
