package kernelight.interchange.onnx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kernelight.words.LocalizedMessage;

/**
 * The nodes that the outputs depend on in topological order, each as late as possible: constants filled in by nodes (143
 * million weights for VGG-19) are then not all in memory at once.
 */
public final class TopologicalOrder {
    private enum State {
        /** Its inputs are being ordered. */
        OPEN,
        DONE
    }

    /** A node whose inputs before {@code next} are ordered already. */
    private static final class Visit {
        private final OnnxNode node;
        private int next;

        private Visit(OnnxNode node) {
            this.node = node;
        }
    }

    private final Map<String, OnnxNode> producers = new HashMap<>();
    /** The states by node number. */
    private final Map<Integer, State> states = new HashMap<>();

    private final List<OnnxNode> order = new ArrayList<>();

    private TopologicalOrder(OnnxGraph graph) {
        for (OnnxNode node : graph.nodes()) {
            node.outputs().forEach(output -> producers.put(output, node));
        }
        producers.remove("");
    }

    /** @throws OnnxException if the nodes form a cycle */
    public static List<OnnxNode> of(OnnxGraph graph) {
        TopologicalOrder sorting = new TopologicalOrder(graph);
        for (OnnxValue output : graph.outputs()) {
            sorting.add(output.name());
        }
        return sorting.order;
    }

    /** Depth-first search with an explicit stack, because a long chain of nodes would overflow the call stack. */
    private void add(String value) {
        Deque<Visit> open = new ArrayDeque<>();
        push(open, value);
        while (!open.isEmpty()) {
            Visit visit = open.peek();
            if (visit.next < visit.node.inputs().size()) {
                push(open, visit.node.inputs().get(visit.next++));
            } else {
                open.pop();
                states.put(visit.node.number(), State.DONE);
                order.add(visit.node);
            }
        }
    }

    private void push(Deque<Visit> open, String value) {
        OnnxNode producer = producers.get(value);
        if (producer == null || states.get(producer.number()) == State.DONE) {
            return;
        }
        if (states.put(producer.number(), State.OPEN) == State.OPEN) {
            throw new OnnxException(LocalizedMessage.of("modelFile.cycle", producer.localized()));
        }
        open.push(new Visit(producer));
    }
}
