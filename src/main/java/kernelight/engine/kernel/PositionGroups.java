package kernelight.engine.kernel;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kernelight.engine.tensor.Shape;

/**
 * Finds the stretches of a sliding window: the targets (places of the output, or cells of the input) that meet the same
 * cells of the window in the same way. Inside an image that is one large stretch, and along each edge there are small
 * ones. So padding costs nothing at all, and stride, dilation and padding mode need no loops of their own.
 */
final class PositionGroups {
    /** Where each target's meetings begin in the other two arrays. */
    private final int[] starts;

    private final int[] labels;
    private final int[] sources;
    private List<Group> groups = List.of();

    /** What the weight of a term is known by, for a cell of the window at a place. */
    @FunctionalInterface
    interface Label {
        int of(int place, int cell);
    }

    /** Targets that meet the same labels at the same distances. */
    private record Group(int[] labels, int[] distances, List<Integer> targets) {}

    private PositionGroups(int[] starts) {
        this.starts = starts;
        this.labels = new int[starts[starts.length - 1]];
        this.sources = new int[starts[starts.length - 1]];
    }

    /** Each place of the output with the cells of the input that it reads. */
    static PositionGroups ofOutput(Window window, Shape input, Shape output, Label label) {
        return of(window, input, output, label, false);
    }

    /** Each cell of the input with the places of the output that read it. */
    static PositionGroups ofInput(Window window, Shape input, Shape output, Label label) {
        return of(window, input, output, label, true);
    }

    private static PositionGroups of(Window window, Shape input, Shape output, Label label, boolean fromInput) {
        int[] next = new int[(fromInput ? input : output).channelSize() + 1];
        WindowCells.visit(window, input, output, (place, cell, source) -> next[fromInput ? source : place]++);
        PositionGroups found = new PositionGroups(sumsBefore(next));
        System.arraycopy(found.starts, 0, next, 0, next.length);
        WindowCells.visit(window, input, output, (place, cell, source) -> {
            int meeting = next[fromInput ? source : place]++;
            found.labels[meeting] = label.of(place, cell);
            found.sources[meeting] = fromInput ? place : source;
        });
        found.groups = found.group();
        return found;
    }

    /** The smallest number of meetings that a target has. */
    int fewestMeetings() {
        return groups.stream().mapToInt(group -> group.labels.length).min().orElse(0);
    }

    /** The largest number of meetings that a target has. */
    int mostMeetings() {
        return groups.stream().mapToInt(group -> group.labels.length).max().orElse(0);
    }

    /** How many terms all stretches have together, for each channel. */
    long terms() {
        return groups.stream().mapToLong(group -> group.labels.length).sum();
    }

    /**
     * The stretches for terms in several channels.
     *
     * @param channels how many channels each target reads
     * @param weightStep how far apart the weights of two channels are
     * @param sourceStep how many cells a channel of the table has
     * @param images how many numbers a cell has, a multiple of {@code lanes}
     */
    PositionGroup[] lists(int channels, int weightStep, int sourceStep, int images, int lanes) {
        return groups.stream()
                .map(group -> {
                    int cells = group.labels.length;
                    int[] weightOffsets = new int[channels * cells];
                    int[] tableOffsets = new int[channels * cells];
                    for (int j = 0; j < weightOffsets.length; j++) {
                        weightOffsets[j] = j / cells * weightStep + group.labels[j % cells];
                        tableOffsets[j] = (j / cells * sourceStep + group.distances[j % cells]) * images;
                    }
                    int parts = images / lanes;
                    int[] bases = new int[group.targets.size() * parts];
                    int[] outputBases = new int[bases.length];
                    for (int p = 0; p < bases.length; p++) {
                        int target = group.targets.get(p / parts);
                        bases[p] = firstSource(target) * images + p % parts * lanes;
                        outputBases[p] = target * images + p % parts * lanes;
                    }
                    return new PositionGroup(weightOffsets, tableOffsets, bases, outputBases);
                })
                .toArray(PositionGroup[]::new);
    }

    private List<Group> group() {
        Map<IntBuffer, Group> groups = new LinkedHashMap<>();
        for (int target = 0; target + 1 < starts.length; target++) {
            int start = starts[target];
            int cells = starts[target + 1] - start;
            int[] pattern = new int[2 * cells];
            for (int i = 0; i < cells; i++) {
                pattern[i] = labels[start + i];
                pattern[cells + i] = sources[start + i] - sources[start];
            }
            groups.computeIfAbsent(
                            IntBuffer.wrap(pattern), // equal if its numbers are
                            key -> new Group(
                                    Arrays.copyOfRange(pattern, 0, cells),
                                    Arrays.copyOfRange(pattern, cells, 2 * cells),
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
