package kernelight.screen.networks.editor.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.Shape;
import kernelight.plan.Element;
import kernelight.plan.Element.Parallel;
import kernelight.plan.Element.PlannedLayer;
import kernelight.plan.Element.Residual;
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

/** What can be added to a network, with usual settings. */
public enum NewElement {
    CONVOLUTION(Group.CONVOLUTIONS, "conv1", new ConvolutionPlan(8, Settings.KEEPING, 1, true)),
    LOCALLY_CONNECTED(Group.CONVOLUTIONS, "local1", new LocallyConnectedPlan(8, Settings.KEEPING, true)),
    CONNECTION_TABLE(Group.CONVOLUTIONS, "C3", new ConnectionTablePlan(Window.square(5))),
    MAX_POOLING(Group.POOLINGS, "pool1", new PoolingPlan(PoolingPlanKind.MAX, Settings.HALVING, true)),
    AVERAGE_POOLING(Group.POOLINGS, "pool1", new PoolingPlan(PoolingPlanKind.AVERAGE, Settings.HALVING, true)),
    MIN_POOLING(Group.POOLINGS, "pool1", new PoolingPlan(PoolingPlanKind.MIN, Settings.HALVING, true)),
    GLOBAL_AVERAGE_POOLING(Group.POOLINGS, "average", new GlobalPoolingPlan(true)),
    GLOBAL_MAX_POOLING(Group.POOLINGS, "maximum", new GlobalPoolingPlan(false)),
    SUBSAMPLING(Group.POOLINGS, "S2", new SubsamplingPlan(Settings.HALVING)),
    FLATTEN(Group.UNITS, "flatten", new FlattenPlan()),
    FULLY_CONNECTED(Group.UNITS, "fc1", new FullyConnectedPlan(10, true)),
    DIGIT_BITMAPS(Group.UNITS, "bitmaps", new DigitBitmapsPlan()),
    RELU(Group.ACTIVATIONS, "relu1", new ActivationPlan(Activation.RELU)),
    LEAKY_RELU(Group.ACTIVATIONS, "relu1", new ActivationPlan(Activation.LEAKY_RELU)),
    SIGMOID(Group.ACTIVATIONS, "sigmoid1", new ActivationPlan(Activation.SIGMOID)),
    TANH(Group.ACTIVATIONS, "tanh1", new ActivationPlan(Activation.TANH)),
    GELU(Group.ACTIVATIONS, "gelu1", new ActivationPlan(Activation.GELU)),
    SILU(Group.ACTIVATIONS, "silu1", new ActivationPlan(Activation.SILU)),
    HARD_SWISH(Group.ACTIVATIONS, "swish1", new ActivationPlan(Activation.HARD_SWISH)),
    BATCH_NORMALIZATION(Group.OTHERS, "norm1", BatchNormalizationPlan.USUAL),
    DROPOUT(Group.OTHERS, "dropout1", new DropoutPlan(0.5)),
    PADDING(Group.OTHERS, "padding1", new PaddingPlan(2)),
    SKIP(Group.BLOCKS, Settings::skip),
    BRANCHES(Group.BLOCKS, Settings::branches);

    /** What belongs together in a menu. */
    public enum Group {
        CONVOLUTIONS,
        POOLINGS,
        UNITS,
        ACTIVATIONS,
        OTHERS,
        BLOCKS;

        public List<NewElement> elements() {
            return Arrays.stream(NewElement.values())
                    .filter(element -> element.group == this)
                    .toList();
        }
    }

    private final Group group;
    private final Function<Shape, Element> element;

    NewElement(Group group, String name, LayerPlan layer) {
        this(group, input -> new PlannedLayer(name, layer));
    }

    NewElement(Group group, Function<Shape, Element> element) {
        this.group = group;
        this.element = element;
    }

    /**
     * The layer or block.
     *
     * @param input what it will read, C x H x W: a skip connection has as many filters as that has channels
     */
    Element element(Shape input) {
        return element.apply(input);
    }

    /** Its name in a menu. */
    public LocalizedMessage label() {
        return element(new Shape(1, 1, 1)) instanceof PlannedLayer layer
                ? LayerKinds.label(layer.plan())
                : LocalizedMessage.of("networks.own.new." + this);
    }

    /** The settings that the blocks begin with, and those of several layers. */
    private static final class Settings {
        private static final Window KEEPING = Window.square(3).withPadding(1);
        private static final Window HALVING = Window.square(2).withStride(2);
        private static final int NARROW = 4;

        private static Element skip(Shape input) {
            int filters = Math.min(input.channels(), (int) LayerSetting.FILTERS.largest());
            return new Residual(
                    "skip1",
                    List.of(
                            new PlannedLayer("conv1", new ConvolutionPlan(filters, KEEPING, 1, true)),
                            new PlannedLayer("relu1", new ActivationPlan(Activation.RELU)),
                            new PlannedLayer("conv2", new ConvolutionPlan(filters, KEEPING, 1, true))),
                    List.of());
        }

        private static Element branches(Shape input) {
            return new Parallel(
                    "branches1",
                    List.of(
                            List.of(new PlannedLayer("conv1", new ConvolutionPlan(NARROW, Window.square(1), 1, true))),
                            List.of(new PlannedLayer("conv2", new ConvolutionPlan(NARROW, KEEPING, 1, true))),
                            List.of(new PlannedLayer("pool1", new PoolingPlan(PoolingPlanKind.MAX, KEEPING, true)))));
        }
    }
}
