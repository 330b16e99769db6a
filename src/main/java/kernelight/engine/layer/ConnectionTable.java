package kernelight.engine.layer;

import java.util.ArrayList;
import java.util.List;
import kernelight.engine.tensor.ShapeException;

/**
 * Says which filter reads which channels.
 *
 * @param channels C
 * @param channelsByFilter for each of the K filters, the numbers of the channels it reads, in ascending order
 */
public record ConnectionTable(int channels, List<List<Integer>> channelsByFilter) {
    /**
     * A connection table.
     *
     * @throws ShapeException if there are no channels or filters, if a filter reads no channel, or if its channels are
     *     not ascending numbers from 0 to C - 1
     */
    public ConnectionTable {
        channelsByFilter = channelsByFilter.stream().map(List::copyOf).toList();
        if (channels < 1 || channelsByFilter.isEmpty()) {
            throw new ShapeException("A connection table needs at least one channel and one filter.");
        }
        for (List<Integer> filter : channelsByFilter) {
            int before = -1;
            for (int channel : filter) {
                if (channel <= before || channel >= channels) {
                    throw new ShapeException("In a connection table each filter names channels from 0 to "
                            + (channels - 1) + " in ascending order, but one names " + filter + ".");
                }
                before = channel;
            }
            if (filter.isEmpty()) {
                throw new ShapeException("In a connection table each filter must read at least one channel.");
            }
        }
    }

    /**
     * LeNet-5's C3 (LeCun et al., 1998, table I): six filters read three neighbouring maps, six read four neighbours,
     * three read two pairs, and one reads all six. It breaks the symmetry between the filters and saves weights.
     */
    public static ConnectionTable leNet5() {
        List<List<Integer>> read = new ArrayList<>();
        for (int first = 0; first < 6; first++) {
            read.add(channelsOnRing(first, 0, 1, 2));
        }
        for (int first = 0; first < 6; first++) {
            read.add(channelsOnRing(first, 0, 1, 2, 3));
        }
        for (int first = 0; first < 3; first++) {
            read.add(channelsOnRing(first, 0, 1, 3, 4));
        }
        read.add(channelsOnRing(0, 0, 1, 2, 3, 4, 5));
        return new ConnectionTable(6, read);
    }

    /** The number of filters: K. */
    public int filters() {
        return channelsByFilter.size();
    }

    /** The number of connected pairs of a filter and a channel. */
    public int connections() {
        return channelsByFilter.stream().mapToInt(List::size).sum();
    }

    private static List<Integer> channelsOnRing(int first, int... steps) {
        List<Integer> channels = new ArrayList<>();
        for (int step : steps) {
            channels.add((first + step) % 6);
        }
        return channels.stream().sorted().toList();
    }
}
