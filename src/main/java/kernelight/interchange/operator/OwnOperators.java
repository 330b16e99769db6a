package kernelight.interchange.operator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
import kernelight.interchange.onnx.OnnxException;
import kernelight.interchange.onnx.Quoted;

/**
 * Layers that ONNX has no operator for, as operators of a domain of our own. Files that we write spell them out in
 * standard operators too; here they are read back as what they were.
 */
public final class OwnOperators {
    public static final String DOMAIN = "kernelight";
    public static final String MIN_POOL = "MinPool";
    public static final String PADDED_CONVOLUTION = "PaddedConv";
    public static final String PARTIAL_CONVOLUTION = "PartialConv";
    public static final String LOCALLY_CONNECTED = "LocallyConnected";
    public static final String SUBSAMPLING = "Subsampling";
    public static final String RADIAL_BASIS = "RadialBasis";

    /** What lies on the padding, by the names that ONNX's Pad has for it. */
    public static final String MODE = "mode";

    /** The padding as Pad wants it: all axes before, then all axes after. */
    public static final String BORDERS = "borders";

    /** Of a partial convolution: for each filter and channel, which sheet of weights; the last + 1 for none. */
    public static final String TABLE = "table";

    /** The padding with which a convolution sees what hangs over too. */
    public static final String SUM_PADS = "sum_pads";

    /** How often the sheets of weights are repeated, or in which axes numbers are seen. */
    public static final String SHAPE = "shape";

    public static final String OUTPUT_SHAPE = "output_shape";

    /** Whether the bias is learned; where it is not, it is written as zeros. */
    public static final String HAS_BIAS = "has_bias";

    private OwnOperators() {}

    static void addTo(OperatorTable table) {
        table.addOwnLayer(MIN_POOL, OwnOperators::minPooling, window("ceil_mode"));
        table.addOwnLayer(PADDED_CONVOLUTION, OwnOperators::convolution, window("group", MODE, BORDERS));
        table.addOwnLayer(PARTIAL_CONVOLUTION, OwnOperators::partialConvolution, window(MODE, BORDERS, TABLE, SHAPE));
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
                request.optional(2).isPresent());
        return Weights.into(request, layer);
    }

    private static OneInputLayer partialConvolution(LayerRequest request) {
        Array sheets = request.weights(1);
        int connections = sheets.dimensions().length(0);
        long[] table = request.attributes().integers(TABLE).orElseThrow(() -> new OnnxException("It has no table."));
        int channels = request.input().channels();
        List<List<Integer>> read = new ArrayList<>();
        int next = 0;
        for (int k = 0; k < table.length / channels; k++) {
            List<Integer> own = new ArrayList<>();
            for (int c = 0; c < channels; c++) {
                long sheet = table[k * channels + c];
                if (sheet == next && next < connections) {
                    own.add(c);
                    next++;
                } else if (sheet != connections) {
                    throw new OnnxException("Its table names the sheets out of order.");
                }
            }
            read.add(own);
        }
        ConnectionTableConvolution layer =
                new ConnectionTableConvolution(new ConnectionTable(channels, read), padded(request));
        return Weights.into(request, layer);
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

    /** ONNX's name for what lies on the padding. */
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
                .orElseThrow(() -> new OnnxException("There is no padding mode " + Quoted.text(text) + "."));
    }
}
