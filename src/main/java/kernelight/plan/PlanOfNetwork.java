package kernelight.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kernelight.engine.architecture.DigitBitmaps;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.Addition;
import kernelight.engine.layer.AveragePooling;
import kernelight.engine.layer.BatchNormalization;
import kernelight.engine.layer.Concatenation;
import kernelight.engine.layer.ConnectionTable;
import kernelight.engine.layer.ConnectionTableConvolution;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.Dropout;
import kernelight.engine.layer.Flatten;
import kernelight.engine.layer.Gelu;
import kernelight.engine.layer.GlobalAveragePooling;
import kernelight.engine.layer.GlobalMaxPooling;
import kernelight.engine.layer.HardSwish;
import kernelight.engine.layer.Layer;
import kernelight.engine.layer.LeakyRelu;
import kernelight.engine.layer.LocallyConnected;
import kernelight.engine.layer.MaxPooling;
import kernelight.engine.layer.MinPooling;
import kernelight.engine.layer.Padding;
import kernelight.engine.layer.RadialBasis;
import kernelight.engine.layer.Relu;
import kernelight.engine.layer.Sigmoid;
import kernelight.engine.layer.Silu;
import kernelight.engine.layer.Tanh;
import kernelight.engine.layer.TrainableSubsampling;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkNode;
import kernelight.engine.tensor.Shape;
import kernelight.plan.Element.Parallel;
import kernelight.plan.Element.PlannedLayer;
import kernelight.plan.Element.Residual;
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
import kernelight.words.LocalizedProblem;

/**
 * Takes a network's plan from its graph. A node that joins several is a block from the last node on that all its branches
 * have in common: its immediate dominator.
 */
public final class PlanOfNetwork {
    private final Network network;
    private final Map<String, NetworkNode> nodes = new HashMap<>();
    /** For each node, the last one before it that every way from the image to it leads through. */
    private final Map<String, String> dominators = new HashMap<>();

    private PlanOfNetwork(Network network) {
        this.network = network;
        for (NetworkNode node : network.nodes()) {
            dominators.put(
                    node.name(), node.inputs().stream().reduce(this::common).orElse(Network.IMAGE));
            nodes.put(node.name(), node);
        }
    }

    /**
     * The plan of a network, without its weights.
     *
     * @throws UnplannableException if it has a layer, or joins its layers in a way, that no plan has
     */
    public static NetworkPlan of(Network network) throws UnplannableException {
        Shape input = network.inputShape();
        if (input.depth() > 1) {
            throw new UnplannableException(LocalizedMessage.of("plan.cannot.volumes"));
        }
        PlanOfNetwork plan = new PlanOfNetwork(network);
        return new NetworkPlan(
                network.name(),
                input,
                plan.list(Network.IMAGE, network.nodes().getLast().name()));
    }

    /** A network that cannot be planned. */
    public static final class UnplannableException extends Exception implements LocalizedProblem {
        private static final long serialVersionUID = 1;

        private final transient LocalizedMessage why;

        UnplannableException(LocalizedMessage why) {
            super(why.inEnglish());
            this.why = why;
        }

        @Override
        public LocalizedMessage localized() {
            return why;
        }
    }

    private String common(String one, String other) {
        List<String> before = new ArrayList<>();
        for (String node = one; !node.equals(Network.IMAGE); node = dominators.get(node)) {
            before.add(node);
        }
        String node = other;
        while (!node.equals(Network.IMAGE) && !before.contains(node)) {
            node = dominators.get(node);
        }
        return node;
    }

    /** The elements after one node up to and with another. */
    private List<Element> list(String after, String last) throws UnplannableException {
        List<Element> elements = new ArrayList<>();
        String at = last;
        while (!at.equals(after)) {
            if (at.equals(Network.IMAGE)) {
                throw new UnplannableException(LocalizedMessage.of("plan.cannot.joins", last));
            }
            NetworkNode node = nodes.get(at);
            elements.addFirst(element(node));
            at = node.inputs().size() == 1 ? node.inputs().getFirst() : dominators.get(at);
        }
        return elements;
    }

    private Element element(NetworkNode node) throws UnplannableException {
        String fork = dominators.get(node.name());
        return switch (node.layer()) {
            case Concatenation join -> {
                List<List<Element>> branches = new ArrayList<>();
                for (String input : node.inputs()) {
                    branches.add(list(fork, input));
                }
                yield new Parallel(node.name(), branches);
            }
            case Addition join
            when node.inputs().size() == 2 -> {
                List<Element> first = list(fork, node.inputs().getFirst());
                List<Element> second = list(fork, node.inputs().getLast());
                boolean isFirstBody = first.size() >= second.size();
                yield new Residual(node.name(), isFirstBody ? first : second, isFirstBody ? second : first);
            }
            default -> new PlannedLayer(node.name(), plan(node));
        };
    }

    private LayerPlan plan(NetworkNode node) throws UnplannableException {
        return plan(node.layer())
                .filter(plan ->
                        PlannedWindow.of(plan).map(PlanOfNetwork::isPlannable).orElse(true))
                .orElseThrow(() -> new UnplannableException(
                        LocalizedMessage.of("plan.cannot.layer", node.name(), network.name())));
    }

    /** A plan pads both ends alike, with zeros, and only along rows and columns. */
    private static boolean isPlannable(Window window) {
        return window.paddingMode() == PaddingMode.ZEROS
                && window.planes().equals(Axis.SINGLE)
                && window.rows().paddingBefore() == window.rows().paddingAfter()
                && window.columns().paddingBefore() == window.columns().paddingAfter();
    }

    private static Optional<LayerPlan> plan(Layer layer) {
        return Optional.ofNullable(
                switch (layer) {
                    case Convolution l -> new ConvolutionPlan(l.filters(), l.window(), l.groups(), l.hasBias());
                    case LocallyConnected l -> new LocallyConnectedPlan(l.filters(), l.window(), l.hasBias());
                    case MaxPooling l -> new PoolingPlan(PoolingPlanKind.MAX, l.window(), true);
                    case AveragePooling l -> new PoolingPlan(PoolingPlanKind.AVERAGE, l.window(), l.countPadding());
                    case MinPooling l -> new PoolingPlan(PoolingPlanKind.MIN, l.window(), true);
                    case GlobalAveragePooling l -> new GlobalPoolingPlan(true);
                    case GlobalMaxPooling l -> new GlobalPoolingPlan(false);
                    case Dense l -> new FullyConnectedPlan(l.outputs(), l.hasBias());
                    case Flatten l -> new FlattenPlan();
                    case BatchNormalization l -> new BatchNormalizationPlan(l.epsilon(), l.momentum());
                    case Dropout l -> new DropoutPlan(Double.parseDouble(Float.toString(l.rate())));
                    case TrainableSubsampling l -> new SubsamplingPlan(l.window());
                    case ConnectionTableConvolution l
                    when l.table().equals(ConnectionTable.leNet5()) -> new ConnectionTablePlan(l.window());
                    case RadialBasis l
                    when Arrays.equals(l.centers(), DigitBitmaps.layer().centers()) -> new DigitBitmapsPlan();
                    case Padding l
                    when isPlannable(l.window())
                            && l.window().rows().paddingBefore()
                                    == l.window().columns().paddingBefore() ->
                        new PaddingPlan(l.window().rows().paddingBefore());
                    case Relu l -> new ActivationPlan(Activation.RELU);
                    case LeakyRelu l -> new ActivationPlan(Activation.LEAKY_RELU);
                    case Sigmoid l -> new ActivationPlan(Activation.SIGMOID);
                    case Tanh l -> new ActivationPlan(Activation.TANH);
                    case Gelu l -> new ActivationPlan(Activation.GELU);
                    case Silu l -> new ActivationPlan(Activation.SILU);
                    case HardSwish l -> new ActivationPlan(Activation.HARD_SWISH);
                    default -> null;
                });
    }
}
