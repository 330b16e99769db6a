package kernelight.walk.square;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import kernelight.walk.ExactNumber;

/**
 * A convolution laid out as positions. Position 0 lies before everything; each further one is a micro-step: a product,
 * the bias (where there is one), or the sum written into its output cell. Output cells follow row by row.
 *
 * <p>As in every lecture and in PyTorch this is cross-correlation: the filter is not flipped.
 */
public final class ConvolutionWalk {

    private final ConvolutionCase example;
    private final WindowAxis rows;
    private final WindowAxis columns;
    private final NumberGrid output;

    public ConvolutionWalk(ConvolutionCase example) {
        this.example = example;
        this.rows = example.rowAxis();
        this.columns = example.columnAxis();
        this.output = computeOutput();
    }

    public ConvolutionCase example() {
        return example;
    }

    /** The finished output: {@code rows().output() x columns().output()}. */
    public NumberGrid output() {
        return output;
    }

    public WindowAxis rows() {
        return rows;
    }

    public WindowAxis columns() {
        return columns;
    }

    public int productsPerCell() {
        return example.filter().rows() * example.filter().columns();
    }

    /** What the filter learns: its weights, and the bias where there is one. */
    public int parameters() {
        return productsPerCell() + (example.hasBias() ? 1 : 0);
    }

    /** One for each product; a product with a padding cell is computed too. */
    public int multiplications() {
        return output.values().size() * productsPerCell();
    }

    /** All products, the bias if there is one, and writing the sum down. */
    public int microStepsPerCell() {
        return productsPerCell() + (example.hasBias() ? 1 : 0) + 1;
    }

    /** The last position: every output cell is written. */
    public int length() {
        return output.rows() * output.columns() * microStepsPerCell();
    }

    /** The position at which this output cell has just been written. */
    public int positionOf(Cell outputCell) {
        return (outputCell.row() * output.columns() + outputCell.column() + 1) * microStepsPerCell();
    }

    /** What there is to see after {@code position} micro-steps, 0 to {@link #length()}. */
    public ConvolutionFrame frameAt(int position) {
        if (position < 0 || position > length()) {
            throw new IllegalArgumentException("Position " + position + " is not within 0 to " + length());
        }
        int index = position == 0 ? 0 : (position - 1) / microStepsPerCell();
        int microSteps = position - index * microStepsPerCell();
        Cell cell = new Cell(index / output.columns(), index % output.columns());
        List<Product> products = products(cell);
        int productsDone = Math.min(microSteps, products.size());
        boolean biasDone = example.hasBias() && microSteps > products.size();
        Phase phase = phase(microSteps);
        return new ConvolutionFrame(
                position,
                phase,
                cell,
                windowStart(cell),
                products,
                productsDone,
                biasDone,
                sum(products.subList(0, productsDone), biasDone),
                phase == Phase.WRITTEN ? index + 1 : index);
    }

    private Phase phase(int microSteps) {
        if (microSteps == 0) {
            return Phase.READY;
        }
        if (microSteps == microStepsPerCell()) {
            return Phase.WRITTEN;
        }
        return microSteps > productsPerCell() ? Phase.BIAS : Phase.PRODUCT;
    }

    private NumberGrid computeOutput() {
        List<BigDecimal> values = new ArrayList<>();
        for (int row = 0; row < rows.output(); row++) {
            for (int column = 0; column < columns.output(); column++) {
                values.add(sum(products(new Cell(row, column)), true));
            }
        }
        return new NumberGrid(rows.output(), columns.output(), values);
    }

    private Cell windowStart(Cell outputCell) {
        return new Cell(rows.windowStart(outputCell.row()), columns.windowStart(outputCell.column()));
    }

    /** The terms of one output cell, the filter read row by row. */
    private List<Product> products(Cell outputCell) {
        Cell start = windowStart(outputCell);
        List<Product> products = new ArrayList<>(productsPerCell());
        for (int row = 0; row < example.filter().rows(); row++) {
            for (int column = 0; column < example.filter().columns(); column++) {
                Cell input = new Cell(start.row() + row, start.column() + column);
                Cell weight = new Cell(row, column);
                products.add(new Product(
                        input, weight, example.inputAt(input), example.filter().at(weight)));
            }
        }
        return List.copyOf(products);
    }

    private BigDecimal sum(List<Product> products, boolean withBias) {
        BigDecimal start = withBias ? example.bias() : BigDecimal.ZERO;
        return ExactNumber.normal(products.stream().map(Product::value).reduce(start, BigDecimal::add));
    }
}
