package kernelight.walk.layer;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.engine.layer.Convolution;
import kernelight.walk.Cell;
import kernelight.walk.GridName;
import kernelight.walk.Operand;
import kernelight.walk.Sizes;

/**
 * The filters of a convolution, the same for every output position. Each reads the channels of its group.
 *
 * @param weights K x C / groups x T x R x S
 */
record SharedFilters(FloatTable weights, int groups) implements Filters {
    static SharedFilters of(Convolution layer) {
        Sizes sizes = new Sizes(
                layer.filters(),
                layer.inputChannels() / layer.groups(),
                layer.window().planes().size(),
                layer.window().rows().size(),
                layer.window().columns().size());
        return new SharedFilters(new FloatTable(GridName.FILTER, sizes, layer.weights()), layer.groups());
    }

    private int firstChannel(int filter) {
        return filter / (weights.sizes().filters() / groups) * weights.sizes().channels();
    }

    @Override
    public IntStream channels(int filter) {
        return IntStream.range(0, weights.sizes().channels()).map(channel -> firstChannel(filter) + channel);
    }

    @Override
    public Cell weight(Cell output, int channel, Cell inWindow) {
        return new Cell(
                output.channel(),
                channel - firstChannel(output.channel()),
                inWindow.plane(),
                inWindow.row(),
                inWindow.column());
    }

    @Override
    public int inputChannel(Cell weight) {
        return firstChannel(weight.filter()) + weight.channel();
    }

    @Override
    public Stream<Cell> readers(Cell weight, Sizes outputs) {
        return outputs.cellsOfChannel(weight.filter());
    }

    @Override
    public float floatAt(Cell weight) {
        return weights.floatAt(weight);
    }

    @Override
    public BigDecimal at(Cell weight) {
        return weights.at(weight);
    }

    @Override
    public Operand operand() {
        return weights.operand();
    }
}
