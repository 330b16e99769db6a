package kernelight.engine.layer;

import java.util.ArrayList;
import java.util.List;
import kernelight.engine.tensor.ShapeException;

/**
 * Which filter reads which channels.
 *
 * @param channels how many channels there are: C
 * @param read for each filter, the numbers of the channels it reads, growing
 */
public record ConnectionTable(int channels, List<List<Integer>> read) {
    public ConnectionTable {
        read = read.stream().map(List::copyOf).toList();
        if (channels < 1 || read.isEmpty()) {
            throw new ShapeException("A connection table needs at least one channel and one filter.");
        }
        for (List<Integer> filter : read) {
            int before = -1;
            for (int channel : filter) {
                if (channel <= before || channel >= channels) {
                    throw new ShapeException("In a connection table each filter names channels from 0 to "
                            + (channels - 1) + ", growing, but one names " + filter + ".");
                }
                before = channel;
            }
            if (filter.isEmpty()) {
                throw new ShapeException("In a connection table each filter reads at least one channel.");
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
            read.add(ring(first, 0, 1, 2));
        }
        for (int first = 0; first < 6; first++) {
            read.add(ring(first, 0, 1, 2, 3));
        }
        for (int first = 0; first < 3; first++) {
            read.add(ring(first, 0, 1, 3, 4));
        }
        read.add(ring(0, 0, 1, 2, 3, 4, 5));
        return new ConnectionTable(6, read);
    }

    /** How many filters: K. */
    public int filters() {
        return read.size();
    }

    /** How many pairs of a filter and a channel are connected. */
    public int connections() {
        return read.stream().mapToInt(List::size).sum();
    }

    private static List<Integer> ring(int first, int... steps) {
        List<Integer> maps = new ArrayList<>();
        for (int step : steps) {
            maps.add((first + step) % 6);
        }
        return maps.stream().sorted().toList();
    }
}
