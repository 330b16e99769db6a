package kernelight.network.model;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import kernelight.engine.kernel.Window;
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
import kernelight.engine.layer.LeakyRelu;
import kernelight.engine.layer.LocalResponseNormalization;
import kernelight.engine.layer.LocallyConnected;
import kernelight.engine.layer.LogSoftmax;
import kernelight.engine.layer.MaxPooling;
import kernelight.engine.layer.MinPooling;
import kernelight.engine.layer.Padding;
import kernelight.engine.layer.Permutation;
import kernelight.engine.layer.RadialBasis;
import kernelight.engine.layer.Relu;
import kernelight.engine.layer.Reshape;
import kernelight.engine.layer.Sigmoid;
import kernelight.engine.layer.Softmax;
import kernelight.engine.layer.Tanh;
import kernelight.engine.layer.TrainableSubsampling;
import kernelight.engine.layer.TransposedConvolution;
import kernelight.engine.tensor.Shape;

/** Which cells of its inputs a layer reads to make some cells of its output. */
final class CellsRead {
    private final Shape in;
    private final Shape out;
    private final CellSet made;

    private CellsRead(Shape in, Shape out, CellSet made) {
        this.in = in;
        this.out = out;
        this.made = made;
    }

    /**
     * The cells of one input that are read for the cells {@code made}.
     *
     * @param input which of the layer's inputs
     * @param inputs the shapes of all of them
     */
    static CellSet of(Layer layer, int input, List<Shape> inputs, Shape output, CellSet made) {
        CellsRead read = new CellsRead(inputs.get(input), output, made);
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
            case Dense _, RadialBasis _ -> CellSet.all(read.in);
            case LocalResponseNormalization l -> read.neighbours(l.size());
            case Softmax _, LogSoftmax _ -> read.neighbours(2 * read.in.channels() - 1);
            case Permutation l -> read.permuted(l.axes());
            case Concatenation _ -> read.part(inputs.subList(0, input));
            case Flatten _, Reshape _ -> CellSet.numbered(made.numbers(output), read.in);
            case Relu _, LeakyRelu _, Sigmoid _, Tanh _, BatchNormalization _, Dropout _, Addition _ -> made;
        };
    }

    /** The output channels that read the same input channels, and those. */
    private record Readers(BitSet outputs, BitSet inputs) {}

    private List<Readers> grouped(int groups) {
        int outputs = out.channels() / groups;
        int inputs = in.channels() / groups;
        return IntStream.range(0, groups)
                .mapToObj(group -> new Readers(
                        CellSet.range(group * outputs, (group + 1) * outputs),
                        CellSet.range(group * inputs, (group + 1) * inputs)))
                .toList();
    }

    private static List<Readers> connected(List<List<Integer>> read) {
        return IntStream.range(0, read.size())
                .mapToObj(filter -> {
                    BitSet inputs = new BitSet();
                    read.get(filter).forEach(inputs::set);
                    return new Readers(CellSet.range(filter, filter + 1), inputs);
                })
                .toList();
    }

    /** A window that mixes channels. */
    private CellSet window(Window window, List<Readers> readers) {
        return mixed(readers, Spread.of(window, in, out));
    }

    /** A window that keeps channels apart. */
    private CellSet window(Window window) {
        Spread spread = Spread.of(window, in, out);
        CellSet read = new CellSet();
        made.blocks().forEach(block -> read.add(block.channels(), spread.of(block.places())));
        return read;
    }

    private CellSet transposed(Window window, List<Readers> readers) {
        return mixed(readers, Spread.ofTransposed(window, in, out));
    }

    private CellSet mixed(List<Readers> readers, Spread spread) {
        CellSet read = new CellSet();
        for (Readers some : readers) {
            BitSet places = made.placesOf(some.outputs());
            if (!places.isEmpty()) {
                read.add(some.inputs(), spread.of(places));
            }
        }
        return read;
    }

    private CellSet wholeChannels() {
        CellSet read = new CellSet();
        made.blocks().forEach(block -> read.add(block.channels(), CellSet.range(0, in.channelSize())));
        return read;
    }

    /** The channels around each, at the same place: of an even number, one more after it than before. */
    private CellSet neighbours(int size) {
        CellSet read = new CellSet();
        for (CellSet.Block block : made.blocks()) {
            BitSet around = new BitSet();
            block.channels().stream()
                    .forEach(channel -> around.set(
                            Math.max(0, channel - (size - 1) / 2), Math.min(in.channels(), channel + size / 2 + 1)));
            read.add(around, block.places());
        }
        return read;
    }

    private CellSet permuted(List<Integer> axes) {
        int[] from = {in.channels(), in.depth(), in.height(), in.width()};
        int[] to = {out.channels(), out.depth(), out.height(), out.width()};
        BitSet read = new BitSet(in.size());
        made.numbers(out).stream().forEach(cell -> {
            int[] at = new int[from.length];
            int rest = cell;
            for (int axis = to.length - 1; axis >= 0; axis--) {
                at[axes.get(axis)] = rest % to[axis];
                rest /= to[axis];
            }
            int number = 0;
            for (int axis = 0; axis < from.length; axis++) {
                number = number * from[axis] + at[axis];
            }
            read.set(number);
        });
        return CellSet.numbered(read, in);
    }

    /** What of a concatenation's output comes from the input that follows these. */
    private CellSet part(List<Shape> before) {
        int first = before.stream().mapToInt(Shape::channels).sum();
        CellSet read = new CellSet();
        for (CellSet.Block block : made.blocks()) {
            BitSet own = block.channels().get(first, first + in.channels());
            if (!own.isEmpty()) {
                read.add(own, block.places());
            }
        }
        return read;
    }
}
