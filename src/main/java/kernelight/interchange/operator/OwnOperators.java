package kernelight.interchange.operator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Rounding;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.ConnectionTable;
import kernelight.engine.layer.ConnectionTableConvolution;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.LocallyConnected;
import kernelight.engine.layer.MinPooling;
import kernelight.engine.layer.OneInputLayer;
import kernelight.engine.layer.RadialBasis;
import kernelight.engine.layer.TrainableSubsampling;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.Dimensions;
import kernelight.interchange.array.Rearrangement;
import kernelight.interchange.onnx.OnnxException;
import kernelight.interchange.onnx.Quoted;
import kernelight.words.LocalizedMessage;

/**
 * Operators of the domain {@code kernelight}, for layers that have no standard operator. Files written by Kernelight also
 * define them as functions of standard operators, for other programs.
 */
public final class OwnOperators {
    public static final String DOMAIN = "kernelight";
    public static final String MIN_POOL = "MinPool";
    public static final String PADDED_CONVOLUTION = "PaddedConv";
    public static final String CONNECTION_TABLE_CONVOLUTION = "PartialConv";
    public static final String LOCALLY_CONNECTED = "LocallyConnected";
    public static final String SUBSAMPLING = "Subsampling";
    public static final String RADIAL_BASIS = "RadialBasis";

    /** The padding mode, with the names of ONNX's Pad. */
    public static final String MODE = "mode";

    /** The padding in the format of Pad: before each axis, then after each axis. */
    public static final String BORDERS = "borders";

    /** Connection table convolution: for each filter and channel, the index of its kernel, or {@link #NOT_CONNECTED}. */
    public static final String TABLE = "table";

    public static final long NOT_CONNECTED = -1;

    /** The padding including the cells needed by a last window that does not fit completely. */
    public static final String SUM_PADS = "sum_pads";

    /** The shape to which weights are reshaped or expanded. */
    public static final String SHAPE = "shape";

    public static final String OUTPUT_SHAPE = "output_shape";

    /** Whether the layer has a bias; if not, zeros are written. */
    public static final String HAS_BIAS = "has_bias";

    private OwnOperators() {}

    static void addTo(OperatorTable table) {
        table.addOwnLayer(MIN_POOL, OwnOperators::minPooling, window("ceil_mode"));
        table.addOwnLayer(PADDED_CONVOLUTION, OwnOperators::convolution, window("group", MODE, BORDERS, HAS_BIAS));
        table.addOwnLayer(
                CONNECTION_TABLE_CONVOLUTION,
                OwnOperators::connectionTableConvolution,
                window(MODE, BORDERS, TABLE, SHAPE));
        table.addOwnLayer(
                LOCALLY_CONNECTED, OwnOperators::locallyConnected, window(MODE, SHAPE, OUTPUT_SHAPE, HAS_BIAS));
        table.addOwnLayer(SUBSAMPLING, OwnOperators::subsampling, window("group", "ceil_mode", SUM_PADS, SHAPE));
        table.addOwnLayer(RADIAL_BASIS, OwnOperators::radialBasis);
    }

    private static String[] window(String... more) {
        List<String> all = new ArrayList<>(List.of("kernel_shape", "strides", "dilations", "pads"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static OneInputLayer minPooling(LayerRequest request) {
        return new MinPooling(new Windows(request).window(WindowOperators.rounding(request)));
    }

    private static OneInputLayer convolution(LayerRequest request) {
        Array weights = request.weights(1);
        Convolution layer = new Convolution(
                request.input().channels(),
                weights.dimensions().length(0),
                padded(request),
                Weights.groups(request),
                request.optional(2).isPresent() && request.attributes().flag(HAS_BIAS, true));
        return Weights.into(request, layer);
    }

    private static OneInputLayer connectionTableConvolution(LayerRequest request) {
        Array kernels = request.weights(1);
        // Files of earlier versions have no weights for connections that are not there, whose index is the last + 1.
        boolean compact = kernels.dimensions().rank() < request.spatialAxes() + 2;
        long[] table = request.attributes()
                .integers(TABLE)
                .orElseThrow(() -> new OnnxException(LocalizedMessage.of("modelFile.operator.missing", "table")));
        int connections = compact
                ? kernels.dimensions().length(0)
                : (int) Arrays.stream(table)
                        .filter(kernel -> kernel != NOT_CONNECTED)
                        .count();
        long none = compact ? connections : NOT_CONNECTED;
        int channels = request.input().channels();
        List<List<Integer>> read = new ArrayList<>();
        List<Integer> connected = new ArrayList<>();
        for (int k = 0; k < table.length / channels; k++) {
            List<Integer> own = new ArrayList<>();
            for (int c = 0; c < channels; c++) {
                long kernel = table[k * channels + c];
                if (kernel == connected.size() && kernel < connections) {
                    own.add(c);
                    connected.add(k * channels + c);
                } else if (kernel != none) {
                    throw new OnnxException(LocalizedMessage.of("modelFile.operator.tableOrder"));
                }
            }
            read.add(own);
        }
        ConnectionTableConvolution layer =
                new ConnectionTableConvolution(new ConnectionTable(channels, read), padded(request));
        if (compact) {
            return Weights.into(request, layer);
        }
        int cells = layer.window().cells();
        Array weights = kernels.reshaped(Dimensions.of((long) table.length * cells));
        int[] indices = connected.stream()
                .flatMapToInt(kernel -> IntStream.range(kernel * cells, (kernel + 1) * cells))
                .toArray();
        Weights.copy(Rearrangement.take(weights, 0, indices), layer.parameters().get(0));
        Weights.copy(request.weights(2), layer.parameters().get(1));
        return layer;
    }

    private static OneInputLayer locallyConnected(LayerRequest request) {
        LocallyConnected layer = new LocallyConnected(
                request.input(),
                request.weights(1).dimensions().length(1),
                padded(request),
                request.attributes().flag(HAS_BIAS, true));
        return Weights.into(request, layer);
    }

    private static OneInputLayer subsampling(LayerRequest request) {
        TrainableSubsampling layer = new TrainableSubsampling(
                request.input().channels(), new Windows(request).window(WindowOperators.rounding(request)));
        return Weights.into(request, layer);
    }

    private static OneInputLayer radialBasis(LayerRequest request) {
        RadialBasis layer = new RadialBasis(
                request.input().channels(), request.weights(1).dimensions().length(0));
        Weights.copy(request.weights(1), layer.states().getFirst());
        return layer;
    }

    private static Window padded(LayerRequest request) {
        return new Windows(request)
                .window(Rounding.DOWN)
                .with(mode(request.attributes().text(MODE, "constant")));
    }

    /** ONNX's name of a padding mode. */
    public static String text(PaddingMode mode) {
        return switch (mode) {
            case ZEROS -> "constant";
            case REFLECT -> "reflect";
            case REPLICATE -> "edge";
            case CIRCULAR -> "wrap";
        };
    }

    static PaddingMode mode(String text) {
        return Arrays.stream(PaddingMode.values())
                .filter(mode -> text(mode).equals(text))
                .findFirst()
                .orElseThrow(() ->
                        new OnnxException(LocalizedMessage.of("modelFile.attribute.value", "mode", Quoted.text(text))));
    }
}
