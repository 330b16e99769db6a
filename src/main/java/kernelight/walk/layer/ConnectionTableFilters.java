package kernelight.walk.layer;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.engine.layer.ConnectionTableConvolution;
import kernelight.walk.Cell;
import kernelight.walk.ExactNumber;
import kernelight.walk.GridName;
import kernelight.walk.NumberTable;
import kernelight.walk.Operand;
import kernelight.walk.Sizes;

/**
 * Filters that read only the channels given by a connection table. Shown as a full K x C x T x R x S table with zeros
 * where they are not connected.
 *
 * @param sizes K x C x T x R x S
 * @param read for each filter, the channels that it reads
 * @param firstKernels for each filter, the number of connections of all filters before it
 * @param weights a T x R x S kernel for each connection, filter after filter
 */
record ConnectionTableFilters(Sizes sizes, List<List<Integer>> read, int[] firstKernels, float[] weights)
        implements Filters {
    static ConnectionTableFilters of(ConnectionTableConvolution layer) {
        Sizes sizes = new Sizes(
                layer.table().filters(),
                layer.table().channels(),
                layer.window().planes().size(),
                layer.window().rows().size(),
                layer.window().columns().size());
        List<List<Integer>> read = layer.table().channelsByFilter();
        int[] first = new int[read.size()];
        for (int filter = 1; filter < first.length; filter++) {
            first[filter] = first[filter - 1] + read.get(filter - 1).size();
        }
        return new ConnectionTableFilters(sizes, read, first, layer.weights());
    }

    @Override
    public IntStream channels(int filter) {
        return read.get(filter).stream().mapToInt(Integer::intValue);
    }

    @Override
    public Cell weight(Cell output, int channel, Cell inWindow) {
        return new Cell(output.channel(), channel, inWindow.plane(), inWindow.row(), inWindow.column());
    }

    @Override
    public int inputChannel(Cell weight) {
        return weight.channel();
    }

    @Override
    public Stream<Cell> readers(Cell weight, Sizes outputs) {
        return read.get(weight.filter()).contains(weight.channel())
                ? outputs.cellsOfChannel(weight.filter())
                : Stream.empty();
    }

    @Override
    public float floatAt(Cell weight) {
        int connection = read.get(weight.filter()).indexOf(weight.channel());
        if (connection < 0) {
            return 0;
        }
        int kernel = firstKernels[weight.filter()] + connection;
        return weights[kernel * sizes.channelCount() + sizes.index(weight) % sizes.channelCount()];
    }

    @Override
    public BigDecimal at(Cell weight) {
        return ExactNumber.of(floatAt(weight));
    }

    @Override
    public Operand operand() {
        return new Operand(GridName.FILTER, NumberTable.lazy(sizes, this::at));
    }
}
