package kernelight.screen.networks.editor.model;

import java.util.Arrays;
import java.util.List;
import kernelight.plan.LayerPlan;
import kernelight.plan.LayerPlan.Activation;
import kernelight.plan.LayerPlan.ActivationPlan;
import kernelight.plan.LayerPlan.BatchNormalizationPlan;
import kernelight.plan.LayerPlan.ConnectionTablePlan;
import kernelight.plan.LayerPlan.ConvolutionPlan;
import kernelight.plan.LayerPlan.DigitBitmapsPlan;
import kernelight.plan.LayerPlan.DropoutPlan;
import kernelight.plan.LayerPlan.FlattenPlan;
import kernelight.plan.LayerPlan.FullyConnectedPlan;
import kernelight.plan.LayerPlan.GlobalPoolingPlan;
import kernelight.plan.LayerPlan.LocallyConnectedPlan;
import kernelight.plan.LayerPlan.PaddingPlan;
import kernelight.plan.LayerPlan.PoolingPlan;
import kernelight.plan.LayerPlan.PoolingPlanKind;
import kernelight.plan.LayerPlan.SubsamplingPlan;
import kernelight.words.LocalizedMessage;

/** What kind of layer a planned one is, and which kinds it can become with the same settings. */
public final class LayerKinds {
    private LayerKinds() {}

    /** The name of the kind. */
    public static LocalizedMessage label(LayerPlan layer) {
        return LocalizedMessage.of("network.kind." + kind(layer));
    }

    private static String kind(LayerPlan layer) {
        return switch (layer) {
            case ConvolutionPlan convolution -> "convolution";
            case LocallyConnectedPlan connected -> "locallyConnected";
            case PoolingPlan pooling ->
                switch (pooling.kind()) {
                    case MAX -> "maxPooling";
                    case AVERAGE -> "averagePooling";
                    case MIN -> "minPooling";
                };
            case GlobalPoolingPlan global -> global.average() ? "globalAveragePooling" : "globalMaxPooling";
            case FullyConnectedPlan dense -> "dense";
            case FlattenPlan flatten -> "flatten";
            case BatchNormalizationPlan norm -> "batchNormalization";
            case DropoutPlan dropout -> "dropout";
            case PaddingPlan padding -> "padding";
            case SubsamplingPlan subsampling -> "subsampling";
            case ConnectionTablePlan table -> "connectionTable";
            case DigitBitmapsPlan bitmaps -> "radialBasis";
            case ActivationPlan activation ->
                switch (activation.function()) {
                    case RELU -> "relu";
                    case LEAKY_RELU -> "leakyRelu";
                    case SIGMOID -> "sigmoid";
                    case TANH -> "tanh";
                    case GELU -> "gelu";
                    case SILU -> "silu";
                    case HARD_SWISH -> "hardSwish";
                };
        };
    }

    /** The layer as each of the kinds that have its settings, itself among them; only itself if there are no others. */
    public static List<LayerPlan> alternatives(LayerPlan layer) {
        return switch (layer) {
            case PoolingPlan pooling ->
                Arrays.stream(PoolingPlanKind.values())
                        .<LayerPlan>map(kind -> new PoolingPlan(kind, pooling.window(), pooling.countPadding()))
                        .toList();
            case GlobalPoolingPlan global -> List.of(new GlobalPoolingPlan(true), new GlobalPoolingPlan(false));
            case ActivationPlan activation ->
                Arrays.stream(Activation.values())
                        .<LayerPlan>map(ActivationPlan::new)
                        .toList();
            default -> List.of(layer);
        };
    }
}
