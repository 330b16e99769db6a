package kernelight.network.model;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.ActivationFunction;
import kernelight.engine.layer.Addition;
import kernelight.engine.layer.AveragePooling;
import kernelight.engine.layer.BatchNormalization;
import kernelight.engine.layer.Concatenation;
import kernelight.engine.layer.ConnectionTableConvolution;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.Dropout;
import kernelight.engine.layer.Flatten;
import kernelight.engine.layer.GlobalAveragePooling;
import kernelight.engine.layer.GlobalMaxPooling;
import kernelight.engine.layer.Layer;
import kernelight.engine.layer.LocalResponseNormalization;
import kernelight.engine.layer.LocallyConnected;
import kernelight.engine.layer.LogSoftmax;
import kernelight.engine.layer.MaxPooling;
import kernelight.engine.layer.MeanVarianceNormalization;
import kernelight.engine.layer.MinPooling;
import kernelight.engine.layer.Padding;
import kernelight.engine.layer.Permutation;
import kernelight.engine.layer.RadialBasis;
import kernelight.engine.layer.Reshape;
import kernelight.engine.layer.Softmax;
import kernelight.engine.layer.TrainableSubsampling;
import kernelight.engine.layer.TransposedConvolution;
import kernelight.engine.tensor.Shape;

/** Computes which cells of its inputs a layer reads for a set of its output cells. */
final class CellsRead {
    private final Shape in;
    private final Shape out;
    private final CellSet outputs;

    private CellsRead(Shape in, Shape out, CellSet outputs) {
        this.in = in;
        this.out = out;
        this.outputs = outputs;
    }

    /**
     * The cells of one input that a layer reads.
     *
     * @param input the index of the input
     * @param inputs the shapes of all inputs
     * @param outputs the output cells
     * @return the cells of the input on which the output cells depend
     */
    static CellSet of(Layer layer, int input, List<Shape> inputs, Shape output, CellSet outputs) {
        CellsRead read = new CellsRead(inputs.get(input), output, outputs);
        return switch (layer) {
            case Convolution l -> read.window(l.window(), read.grouped(l.groups()));
            case TransposedConvolution l -> read.transposed(l.window(), read.grouped(l.groups()));
            case LocallyConnected l -> read.window(l.window(), read.grouped(1));
            case ConnectionTableConvolution l ->
                read.window(l.window(), connected(l.table().channelsByFilter()));
            case MaxPooling l -> read.window(l.window());
            case MinPooling l -> read.window(l.window());
            case AveragePooling l -> read.window(l.window());
            case TrainableSubsampling l -> read.window(l.window());
            case Padding l -> read.window(l.window());
            case GlobalAveragePooling _, GlobalMaxPooling _ -> read.wholeChannels();
            case MeanVarianceNormalization l -> l.wholeImage() ? CellSet.all(read.in) : read.wholeChannels();
            case Dense _, RadialBasis _ -> CellSet.all(read.in);
            case LocalResponseNormalization l -> read.neighbours(l.size());
            case Softmax _, LogSoftmax _ -> read.neighbours(2 * read.in.channels() - 1);
            case Permutation l -> read.permuted(l.axes());
            case Concatenation _ -> read.part(inputs.subList(0, input));
            case Flatten _, Reshape _ -> CellSet.ofIndices(outputs.indices(output), read.in);
            case ActivationFunction _, BatchNormalization _, Dropout _, Addition _ -> outputs;
        };
    }

    /** Output channels that read the same input channels, and these input channels. */
    private record ChannelGroup(BitSet outputs, BitSet inputs) {}

    private List<ChannelGroup> grouped(int groups) {
        int outputs = out.channels() / groups;
        int inputs = in.channels() / groups;
        return IntStream.range(0, groups)
                .mapToObj(group -> new ChannelGroup(
                        CellSet.range(group * outputs, (group + 1) * outputs),
                        CellSet.range(group * inputs, (group + 1) * inputs)))
                .toList();
    }

    private static List<ChannelGroup> connected(List<List<Integer>> read) {
        return IntStream.range(0, read.size())
                .mapToObj(filter -> {
                    BitSet inputs = new BitSet();
                    read.get(filter).forEach(inputs::set);
                    return new ChannelGroup(CellSet.range(filter, filter + 1), inputs);
                })
                .toList();
    }

    /** A window over all channels of a group. */
    private CellSet window(Window window, List<ChannelGroup> groups) {
        return mixed(groups, WindowDependencies.of(window, in, out));
    }

    /** A window over each channel separately. */
    private CellSet window(Window window) {
        WindowDependencies dependencies = WindowDependencies.of(window, in, out);
        CellSet read = new CellSet();
        outputs.blocks().forEach(block -> read.add(block.channels(), dependencies.inputsOf(block.positions())));
        return read;
    }

    private CellSet transposed(Window window, List<ChannelGroup> groups) {
        return mixed(groups, WindowDependencies.ofTransposed(window, in, out));
    }

    private CellSet mixed(List<ChannelGroup> groups, WindowDependencies dependencies) {
        CellSet read = new CellSet();
        for (ChannelGroup group : groups) {
            BitSet positions = outputs.positionsOf(group.outputs());
            if (!positions.isEmpty()) {
                read.add(group.inputs(), dependencies.inputsOf(positions));
            }
        }
        return read;
    }

    private CellSet wholeChannels() {
        CellSet read = new CellSet();
        outputs.blocks().forEach(block -> read.add(block.channels(), CellSet.range(0, in.channelSize())));
        return read;
    }

    /** The neighbouring channels at the same position; for an even size, one more after the channel than before. */
    private CellSet neighbours(int size) {
        CellSet read = new CellSet();
        for (CellSet.Block block : outputs.blocks()) {
            BitSet around = new BitSet();
            block.channels().stream()
                    .forEach(channel -> around.set(
                            Math.max(0, channel - (size - 1) / 2), Math.min(in.channels(), channel + size / 2 + 1)));
            read.add(around, block.positions());
        }
        return read;
    }

    private CellSet permuted(List<Integer> axes) {
        int[] from = {in.channels(), in.depth(), in.height(), in.width()};
        int[] to = {out.channels(), out.depth(), out.height(), out.width()};
        BitSet read = new BitSet(in.size());
        outputs.indices(out).stream().forEach(cell -> {
            int[] at = new int[from.length];
            int rest = cell;
            for (int axis = to.length - 1; axis >= 0; axis--) {
                at[axes.get(axis)] = rest % to[axis];
                rest /= to[axis];
            }
            int index = 0;
            for (int axis = 0; axis < from.length; axis++) {
                index = index * from[axis] + at[axis];
            }
            read.set(index);
        });
        return CellSet.ofIndices(read, in);
    }

    /** The part of a concatenation's output that comes from the input after these. */
    private CellSet part(List<Shape> before) {
        int first = before.stream().mapToInt(Shape::channels).sum();
        CellSet read = new CellSet();
        for (CellSet.Block block : outputs.blocks()) {
            BitSet own = block.channels().get(first, first + in.channels());
            if (!own.isEmpty()) {
                read.add(own, block.positions());
            }
        }
        return read;
    }
}
