package kernelight.network.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kernelight.engine.tensor.Shape;

/**
 * A set of cells of a layer's output. Usually many channels have the same positions (D, H, W) in the set, so channels and
 * positions are stored separately: a layer of a hundred thousand cells needs two small sets only.
 */
final class CellSet {
    /** Maps sets of channels to the positions that each of these channels has; the sets of channels are disjoint. */
    private final Map<BitSet, BitSet> positionsOfChannels = new LinkedHashMap<>();

    /** All cells of an output. */
    static CellSet all(Shape shape) {
        CellSet all = new CellSet();
        all.add(range(0, shape.channels()), range(0, shape.channelSize()));
        return all;
    }

    /** The cells with these indices in C, D, H, W order. */
    static CellSet ofIndices(BitSet cells, Shape shape) {
        Map<BitSet, BitSet> channelsOfPositions = new LinkedHashMap<>();
        for (int channel = 0; channel < shape.channels(); channel++) {
            BitSet positions = cells.get(channel * shape.channelSize(), (channel + 1) * shape.channelSize());
            if (!positions.isEmpty()) {
                channelsOfPositions
                        .computeIfAbsent(positions, none -> new BitSet())
                        .set(channel);
            }
        }
        CellSet set = new CellSet();
        channelsOfPositions.forEach((positions, channels) -> set.add(channels, positions));
        return set;
    }

    static BitSet range(int from, int to) {
        BitSet range = new BitSet(to);
        range.set(from, to);
        return range;
    }

    /** Channels with the same positions, D, H, W indices within a channel. */
    record Block(BitSet channels, BitSet positions) {}

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        positionsOfChannels.forEach((channels, positions) -> blocks.add(new Block(channels, positions)));
        return blocks;
    }

    /** The union of the positions of these channels. */
    BitSet positionsOf(BitSet channels) {
        BitSet all = new BitSet();
        positionsOfChannels.forEach((some, positions) -> {
            if (some.intersects(channels)) {
                all.or(positions);
            }
        });
        return all;
    }

    void add(CellSet others) {
        others.positionsOfChannels.forEach(this::add);
    }

    /** Adds these positions of each of these channels. */
    void add(BitSet channels, BitSet positions) {
        if (positions.isEmpty()) {
            return; // a window that covers padding only
        }
        BitSet rest = (BitSet) channels.clone();
        for (Block block : blocks()) {
            BitSet both = (BitSet) block.channels().clone();
            both.and(rest);
            if (!both.isEmpty()) {
                rest.andNot(both);
                merge(block, both, positions);
            }
        }
        if (!rest.isEmpty()) {
            positionsOfChannels.put(rest, (BitSet) positions.clone());
        }
    }

    private void merge(Block block, BitSet both, BitSet more) {
        BitSet others = (BitSet) block.channels().clone();
        others.andNot(both);
        positionsOfChannels.remove(block.channels());
        if (!others.isEmpty()) {
            positionsOfChannels.put(others, block.positions());
        }
        BitSet positions = (BitSet) block.positions().clone();
        positions.or(more);
        positionsOfChannels.put(both, positions);
    }

    /** The indices of the cells in C, D, H, W order. */
    BitSet indices(Shape shape) {
        BitSet indices = new BitSet(shape.size());
        positionsOfChannels.forEach((channels, positions) -> channels.stream()
                .forEach(channel ->
                        positions.stream().forEach(position -> indices.set(channel * shape.channelSize() + position))));
        return indices;
    }
}
