package kernelight.interchange.onnx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The nodes that the outputs need, each after all that it reads and as late as that allows: weights that a node fills in
 * (143 million for VGG-19) are then not all there at once.
 */
public final class DemandOrder {
    private enum Mark {
        /** What it reads is being put in order. */
        OPEN,
        DONE
    }

    /** A node whose inputs are being put in order, up to before {@code next}. */
    private static final class Place {
        private final OnnxNode node;
        private int next;

        private Place(OnnxNode node) {
            this.node = node;
        }
    }

    private final Map<String, OnnxNode> makers = new HashMap<>();
    /** By the nodes' numbers. */
    private final Map<Integer, Mark> marks = new HashMap<>();

    private final List<OnnxNode> order = new ArrayList<>();

    private DemandOrder(OnnxGraph graph) {
        for (OnnxNode node : graph.nodes()) {
            node.outputs().forEach(output -> makers.put(output, node));
        }
        makers.remove("");
    }

    /** @throws OnnxException where the nodes run in a circle */
    public static List<OnnxNode> of(OnnxGraph graph) {
        DemandOrder demand = new DemandOrder(graph);
        for (OnnxValue output : graph.outputs()) {
            demand.add(output.name());
        }
        return demand.order;
    }

    /** Depth first with a list of its own in place of the call stack, which a long chain would overflow. */
    private void add(String value) {
        Deque<Place> open = new ArrayDeque<>();
        push(open, value);
        while (!open.isEmpty()) {
            Place place = open.peek();
            if (place.next < place.node.inputs().size()) {
                push(open, place.node.inputs().get(place.next++));
            } else {
                open.pop();
                marks.put(place.node.number(), Mark.DONE);
                order.add(place.node);
            }
        }
    }

    private void push(Deque<Place> open, String value) {
        OnnxNode maker = makers.get(value);
        if (maker == null || marks.get(maker.number()) == Mark.DONE) {
            return;
        }
        if (marks.put(maker.number(), Mark.OPEN) == Mark.OPEN) {
            throw new OnnxException("Its nodes run in a circle, through " + maker.place() + ".");
        }
        open.push(new Place(maker));
    }
}
