package kernelight.engine.kernel;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kernelight.engine.tensor.Shape;

/**
 * Groups the targets of a sliding window by the pattern of their sums. A target is an output position in the forward
 * pass, or an input cell in the backward pass; each of its terms pairs a cell of the window with a source, the input
 * cell read or the output position that reads it. All targets inside an image form one large group, and those along
 * each edge small ones. So padding costs nothing, and stride, dilation and padding mode need no loops of their own.
 */
final class PositionGroups {
    /** The index of each target's first term in the other two arrays. */
    private final int[] starts;

    private final int[] weightOffsets;
    private final int[] sources;
    private List<Group> groups = List.of();

    /** The offset of a term's weight, for a cell of the window at an output position. */
    @FunctionalInterface
    interface WeightOffset {
        int of(int position, int cell);
    }

    /** Targets with the same weight offsets and the same distances of their sources from the first one. */
    private record Group(int[] weightOffsets, int[] distances, List<Integer> targets) {}

    private PositionGroups(int[] starts) {
        this.starts = starts;
        this.weightOffsets = new int[starts[starts.length - 1]];
        this.sources = new int[starts[starts.length - 1]];
    }

    /** For the forward pass: each output position with the input cells that it reads. */
    static PositionGroups ofOutput(Window window, Shape input, Shape output, WeightOffset weightOffset) {
        return of(window, input, output, weightOffset, false);
    }

    /** For the backward pass: each input cell with the output positions that read it. */
    static PositionGroups ofInput(Window window, Shape input, Shape output, WeightOffset weightOffset) {
        return of(window, input, output, weightOffset, true);
    }

    private static PositionGroups of(
            Window window, Shape input, Shape output, WeightOffset weightOffset, boolean fromInput) {
        int[] next = new int[(fromInput ? input : output).channelSize() + 1];
        WindowCells.visit(window, input, output, (position, cell, source) -> next[fromInput ? source : position]++);
        PositionGroups found = new PositionGroups(sumsBefore(next));
        System.arraycopy(found.starts, 0, next, 0, next.length);
        WindowCells.visit(window, input, output, (position, cell, source) -> {
            int term = next[fromInput ? source : position]++;
            found.weightOffsets[term] = weightOffset.of(position, cell);
            found.sources[term] = fromInput ? position : source;
        });
        found.groups = found.group();
        return found;
    }

    /** The smallest number of terms that a target has. */
    int fewestTerms() {
        return groups.stream()
                .mapToInt(group -> group.weightOffsets.length)
                .min()
                .orElse(0);
    }

    /** The largest number of terms that a target has. */
    int mostTerms() {
        return groups.stream()
                .mapToInt(group -> group.weightOffsets.length)
                .max()
                .orElse(0);
    }

    /** The number of terms of all groups together, for one channel. */
    long totalTerms() {
        return groups.stream().mapToLong(group -> group.weightOffsets.length).sum();
    }

    /**
     * The groups for sums over several channels.
     *
     * @param channels how many channels each target reads
     * @param weightStep the distance between the weights of two channels
     * @param sourceStep how many cells a channel of the table has
     * @param images how many values a cell has, one per image: a multiple of {@code lanes}
     * @param lanes how many consecutive values a position stands for
     */
    PositionGroup[] overChannels(int channels, int weightStep, int sourceStep, int images, int lanes) {
        return groups.stream()
                .map(group -> {
                    int terms = group.weightOffsets.length;
                    int[] allWeightOffsets = new int[channels * terms];
                    int[] tableOffsets = new int[channels * terms];
                    for (int j = 0; j < allWeightOffsets.length; j++) {
                        allWeightOffsets[j] = j / terms * weightStep + group.weightOffsets[j % terms];
                        tableOffsets[j] = (j / terms * sourceStep + group.distances[j % terms]) * images;
                    }
                    int vectors = images / lanes;
                    int[] bases = new int[group.targets.size() * vectors];
                    int[] outputBases = new int[bases.length];
                    for (int p = 0; p < bases.length; p++) {
                        int target = group.targets.get(p / vectors);
                        bases[p] = firstSource(target) * images + p % vectors * lanes;
                        outputBases[p] = target * images + p % vectors * lanes;
                    }
                    return new PositionGroup(allWeightOffsets, tableOffsets, bases, outputBases);
                })
                .toArray(PositionGroup[]::new);
    }

    private List<Group> group() {
        Map<IntBuffer, Group> groups = new LinkedHashMap<>();
        for (int target = 0; target + 1 < starts.length; target++) {
            int start = starts[target];
            int terms = starts[target + 1] - start;
            int[] pattern = new int[2 * terms];
            for (int i = 0; i < terms; i++) {
                pattern[i] = weightOffsets[start + i];
                pattern[terms + i] = sources[start + i] - sources[start];
            }
            groups.computeIfAbsent(
                            IntBuffer.wrap(pattern), // buffers are equal if their contents are
                            key -> new Group(
                                    Arrays.copyOfRange(pattern, 0, terms),
                                    Arrays.copyOfRange(pattern, terms, 2 * terms),
                                    new ArrayList<>()))
                    .targets
                    .add(target);
        }
        return List.copyOf(groups.values());
    }

    private int firstSource(int target) {
        return starts[target] < starts[target + 1] ? sources[starts[target]] : 0;
    }

    private static int[] sumsBefore(int[] counts) {
        int[] sums = new int[counts.length];
        for (int i = 1; i < counts.length; i++) {
            sums[i] = sums[i - 1] + counts[i - 1];
        }
        return sums;
    }
}
