package kernelight.walk.layer;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.engine.layer.LocallyConnected;
import kernelight.engine.tensor.Shape;
import kernelight.walk.Cell;
import kernelight.walk.GridName;
import kernelight.walk.Operand;
import kernelight.walk.Sizes;

/**
 * The filters of a locally connected layer, which has different ones for every output position.
 *
 * @param outputs the sizes of the output, with K channels
 * @param weights K filters of C channels for each output position; the index of a filter is the index of the position
 *     times K plus the output channel
 */
record UnsharedFilters(Sizes outputs, FloatTable weights) implements Filters {
    static UnsharedFilters of(LocallyConnected layer) {
        Shape output = layer.outputShape(layer.input());
        Sizes sizes = new Sizes(
                output.size(),
                layer.input().channels(),
                layer.window().planes().size(),
                layer.window().rows().size(),
                layer.window().columns().size());
        return new UnsharedFilters(FloatTable.sizes(output), new FloatTable(GridName.FILTER, sizes, layer.weights()));
    }

    @Override
    public IntStream channels(int filter) {
        return IntStream.range(0, weights.sizes().channels());
    }

    @Override
    public Cell weight(Cell output, int channel, Cell inWindow) {
        int position = outputs.index(output) % outputs.channelCount();
        return new Cell(
                position * outputs.channels() + output.channel(),
                channel,
                inWindow.plane(),
                inWindow.row(),
                inWindow.column());
    }

    @Override
    public int inputChannel(Cell weight) {
        return weight.channel();
    }

    @Override
    public Stream<Cell> readers(Cell weight, Sizes sizes) {
        int channel = weight.filter() % outputs.channels();
        int position = weight.filter() / outputs.channels();
        return Stream.of(outputs.cell(channel * outputs.channelCount() + position));
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
