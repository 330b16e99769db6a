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
 * Filters that read only some of the channels, as a connection table says. Their table has a sheet for every filter and
 * every channel: zeros where they are not connected.
 *
 * @param sizes K filters of C channels
 * @param read for each filter the channels that it reads
 * @param firstSheets for each filter how many connections all filters before it have
 * @param weights a sheet for each connection, filter after filter
 */
record ConnectedFilters(Sizes sizes, List<List<Integer>> read, int[] firstSheets, float[] weights) implements Filters {
    static ConnectedFilters of(ConnectionTableConvolution layer) {
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
        return new ConnectedFilters(sizes, read, first, layer.weights());
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
        int sheet = firstSheets[weight.filter()] + connection;
        return weights[sheet * sizes.channelCount() + sizes.index(weight) % sizes.channelCount()];
    }

    @Override
    public BigDecimal at(Cell weight) {
        return ExactNumber.of(floatAt(weight));
    }

    @Override
    public Operand operand() {
        return new Operand(GridName.FILTER, NumberTable.whenAsked(sizes, this::at));
    }
}
