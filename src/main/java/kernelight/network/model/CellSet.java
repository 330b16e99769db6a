package kernelight.network.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kernelight.engine.tensor.Shape;

/**
 * Some of the numbers of a layer's output: for some channels some places, for others others. Mostly many channels have
 * the same places, so that a layer of a hundred thousand cells is a pair of small sets.
 */
final class CellSet {
    /** Channels, and the places that each of them has; no two of these sets of channels share one. */
    private final Map<BitSet, BitSet> placesOfChannels = new LinkedHashMap<>();

    /** All numbers of an output. */
    static CellSet all(Shape shape) {
        CellSet all = new CellSet();
        all.add(range(0, shape.channels()), range(0, shape.channelSize()));
        return all;
    }

    /** By their numbers, in C, D, H, W order. */
    static CellSet numbered(BitSet cells, Shape shape) {
        Map<BitSet, BitSet> channelsOfPlaces = new LinkedHashMap<>();
        for (int channel = 0; channel < shape.channels(); channel++) {
            BitSet places = cells.get(channel * shape.channelSize(), (channel + 1) * shape.channelSize());
            if (!places.isEmpty()) {
                channelsOfPlaces.computeIfAbsent(places, none -> new BitSet()).set(channel);
            }
        }
        CellSet set = new CellSet();
        channelsOfPlaces.forEach((places, channels) -> set.add(channels, places));
        return set;
    }

    static BitSet range(int from, int to) {
        BitSet range = new BitSet(to);
        range.set(from, to);
        return range;
    }

    /** Channels with the same places. */
    record Block(BitSet channels, BitSet places) {}

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        placesOfChannels.forEach((channels, places) -> blocks.add(new Block(channels, places)));
        return blocks;
    }

    /** The places of any of these channels. */
    BitSet placesOf(BitSet channels) {
        BitSet all = new BitSet();
        placesOfChannels.forEach((some, places) -> {
            if (some.intersects(channels)) {
                all.or(places);
            }
        });
        return all;
    }

    void add(CellSet others) {
        others.placesOfChannels.forEach(this::add);
    }

    /** These places of each of these channels. */
    void add(BitSet channels, BitSet places) {
        if (places.isEmpty()) {
            return; // a window that lies on padding alone
        }
        BitSet rest = (BitSet) channels.clone();
        for (Block block : blocks()) {
            BitSet both = (BitSet) block.channels().clone();
            both.and(rest);
            if (!both.isEmpty()) {
                rest.andNot(both);
                join(block, both, places);
            }
        }
        if (!rest.isEmpty()) {
            placesOfChannels.put(rest, (BitSet) places.clone());
        }
    }

    private void join(Block block, BitSet both, BitSet more) {
        BitSet others = (BitSet) block.channels().clone();
        others.andNot(both);
        placesOfChannels.remove(block.channels());
        if (!others.isEmpty()) {
            placesOfChannels.put(others, block.places());
        }
        BitSet places = (BitSet) block.places().clone();
        places.or(more);
        placesOfChannels.put(both, places);
    }

    /** Their numbers, in C, D, H, W order. */
    BitSet numbers(Shape shape) {
        BitSet numbers = new BitSet(shape.size());
        placesOfChannels.forEach((channels, places) -> channels.stream()
                .forEach(channel ->
                        places.stream().forEach(place -> numbers.set(channel * shape.channelSize() + place))));
        return numbers;
    }
}
