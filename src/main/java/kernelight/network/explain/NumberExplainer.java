package kernelight.network.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kernelight.engine.layer.ActivationFunction;
import kernelight.engine.layer.BatchNormalization;
import kernelight.engine.layer.Layer;
import kernelight.engine.layer.Softmax;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkNode;
import kernelight.engine.network.OutputKind;
import kernelight.network.model.LayerCell;
import kernelight.network.model.LayerKind;
import kernelight.network.model.LayerView;
import kernelight.network.model.NetworkView;
import kernelight.network.model.ReceptiveField;
import kernelight.walk.Cell;
import kernelight.walk.CellFormula;
import kernelight.walk.FinishingStep;
import kernelight.walk.Operand;
import kernelight.walk.Operation;
import kernelight.walk.Term;

/**
 * Explains any number of a network for one image. Immutable, as long as the network's parameters do not change.
 *
 * <p>A node and those that directly follow it, read it alone and work number by number (batch normalizations, then an
 * activation) are one: a convolution is explained with its activation.
 */
public final class NumberExplainer {
    private static final String SOFTMAX = "softmax";

    private final NumberGraph graph;
    private final NetworkView view;
    /** For every node the nodes that are explained as one with it, in their order. */
    private final Map<String, List<NetworkNode>> joined = new HashMap<>();

    private NumberExplainer(NumberGraph graph) {
        this.graph = graph;
        view = NetworkView.of(graph.network());
        List<NetworkNode> nodes = graph.network().nodes();
        for (NetworkNode node : nodes) {
            List<NetworkNode> before = joined.get(node.inputs().getFirst());
            List<NetworkNode> group =
                    before != null && isAlone(node, nodes) && continues(before, node) ? before : new ArrayList<>();
            group.add(node);
            joined.put(node.name(), group);
        }
    }

    /**
     * Runs the network in inference mode on one image. If it ends in scores, a softmax is added, which makes the
     * probabilities that are shown: {@code softmax}, or {@code softmax2} if the network has a node of this name.
     *
     * @param network its parameters are not copied: pass a copy of one that is being trained
     * @param image the image's values in C, D, H, W order
     * @throws kernelight.engine.tensor.ShapeException if the image has another size than the network's input
     */
    public static NumberExplainer of(Network network, float[] image) {
        return new NumberExplainer(
                switch (OutputKind.of(network)) {
                    case PROBABILITIES -> NumberGraph.of(network, image);
                    case SCORES -> NumberGraph.of(withSoftmax(network), image);
                    case UNKNOWN -> withProbabilities(NumberGraph.of(network, image), image);
                });
    }

    /** Only the numbers tell whether an output of unknown kind is shown as it is or after a softmax. */
    private static NumberGraph withProbabilities(NumberGraph graph, float[] image) {
        Network network = graph.network();
        float[] output = graph.output();
        boolean asTheyAre = Arrays.equals(output, OutputKind.UNKNOWN.probabilities(output));
        return asTheyAre ? graph : NumberGraph.of(withSoftmax(network), image);
    }

    private static Network withSoftmax(Network network) {
        Set<String> names = network.nodes().stream().map(NetworkNode::name).collect(Collectors.toSet());
        String name = SOFTMAX;
        for (int number = 2; names.contains(name); number++) {
            name = SOFTMAX + number;
        }
        return network.extended().add(name, new Softmax()).build();
    }

    /** The numbers, and which are computed from which. */
    public NumberGraph graph() {
        return graph;
    }

    /** The description of the network. */
    public NetworkView view() {
        return view;
    }

    /** The probability of a class: a number of the last node. */
    public LayerCell probability(int index) {
        return new LayerCell(graph.network().nodes().getLast().name(), index, 0, 0, 0);
    }

    /** The score of a class; empty if the layer that computes the scores is not shown. */
    public Optional<LayerCell> score(int index) {
        return view.scores().map(scores -> scores.unit(index));
    }

    /**
     * The layer that a node's numbers are explained with: C3 for its activation relu3, otherwise the node's own.
     *
     * @return empty for the image
     * @throws IllegalArgumentException if the network has no node of this name
     */
    public Optional<LayerView> layer(String node) {
        return node.equals(Network.IMAGE)
                ? Optional.empty()
                : Optional.of(view.layer(group(node).getFirst().name()));
    }

    /**
     * Explains a number. Any node that is explained as one with others may be named: C3 and relu3 are the same number. A
     * layer that only moves numbers has one term: the number it moved.
     *
     * @throws IllegalArgumentException if the network has no such node, or its output no such cell
     * @throws ArithmeticException if a number that is read or computed is not finite
     */
    public ExplainedNumber explain(LayerCell number) {
        graph.value(number);
        List<NetworkNode> group = group(number.layer());
        String first = group.getFirst().name();
        NetworkNode last = group.getLast();
        Cell cell = NumberGraph.cell(number);
        Operation operation = graph.operation(first);
        CellFormula formula = operation.formula(cell);
        List<FinishingStep> steps = group.stream()
                .flatMap(node -> graph.operation(node.name()).formula(cell).steps().stream())
                .toList();
        LayerCell shown = new LayerCell(last.name(), number.channel(), number.plane(), number.row(), number.column());
        return new ExplainedNumber(
                shown,
                first,
                view.layer(first).kind(),
                formula.reduction(),
                terms(first, operation.operands().getFirst(), formula),
                ExplainedNumber.steps(formula.ofFirst(formula.terms().size()), steps),
                last.layer() instanceof ActivationFunction
                        ? Optional.of(view.layer(last.name()).kind())
                        : Optional.<LayerKind>empty(),
                graph.value(shown),
                ReceptiveField.of(graph.network(), shown));
    }

    private List<ExplainedTerm> terms(String node, Operand input, CellFormula formula) {
        List<Term> terms = formula.terms();
        int winner = formula.winner(terms.size()).orElse(-1);
        return IntStream.range(0, terms.size())
                .mapToObj(index -> {
                    Cell read = terms.get(index).first().cell();
                    Optional<LayerCell> source = graph.source(node, read);
                    return new ExplainedTerm(
                            terms.get(index),
                            graph.place(node, read),
                            source,
                            source.isEmpty() || input.isPadding(read),
                            index == winner);
                })
                .toList();
    }

    private List<NetworkNode> group(String node) {
        List<NetworkNode> group = joined.get(node);
        if (group == null) {
            throw new IllegalArgumentException("The network has no node called " + node + ".");
        }
        return group;
    }

    /** Whether a node is the only one that reads its only input. */
    private static boolean isAlone(NetworkNode node, List<NetworkNode> nodes) {
        return node.inputs().size() == 1
                && nodes.stream()
                                .flatMap(other -> other.inputs().stream())
                                .filter(node.inputs().getFirst()::equals)
                                .count()
                        == 1;
    }

    private static boolean continues(List<NetworkNode> before, NetworkNode node) {
        Layer last = before.getLast().layer();
        return !NumberGraph.onlyMoves(last)
                && !(last instanceof ActivationFunction)
                && (node.layer() instanceof ActivationFunction || node.layer() instanceof BatchNormalization);
    }
}
