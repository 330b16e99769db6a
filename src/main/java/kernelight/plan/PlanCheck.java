package kernelight.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkNode;
import kernelight.engine.tensor.Shape;
import kernelight.interchange.operator.ShapeProblem;
import kernelight.words.LocalizedMessage;

/**
 * Whether the layers of a plan fit together.
 *
 * @param network the network with all weights zero; empty if a layer does not fit, or if there is none
 * @param problem the first element that does not fit, in the order of the network
 * @param inputs the shapes that each element gets, C x H x W, as far as the elements fit: two or more for a block
 * @param nodes what each element becomes in the network, as far as they fit: a block is the layer that joins its branches
 */
public record PlanCheck(
        Optional<Network> network,
        Optional<Problem> problem,
        Map<String, List<Shape>> inputs,
        Map<String, NetworkNode> nodes) {
    public PlanCheck {
        inputs = Map.copyOf(inputs);
        nodes = Map.copyOf(nodes);
    }

    /**
     * What does not fit.
     *
     * @param element the name of the element; empty if it is the network's image or output
     * @param inputs the shapes that it gets
     * @param fixes the best first: with each of them everything fits, or this element does and what is wrong comes later; with
     *     the last one everything does
     */
    public record Problem(Optional<String> element, List<Shape> inputs, LocalizedMessage why, List<PlanFix> fixes) {
        public Problem {
            inputs = List.copyOf(inputs);
            fixes = List.copyOf(fixes);
        }
    }

    /** Checks that the layers fit together. */
    public static PlanCheck of(NetworkPlan plan) {
        PlannedNetwork built = new PlannedNetwork(plan);
        return new PlanCheck(
                built.network(),
                built.refusal()
                        .map(refusal -> new Problem(
                                Optional.of(refusal.element().name()),
                                refusal.inputs(),
                                ShapeProblem.localized(refusal.problem()),
                                PlanFixes.of(plan, refusal))),
                built.inputs(),
                built.nodes());
    }

    /**
     * Checks as well that the network takes such images, and ends with one score for each class.
     *
     * @param images C x H x W
     */
    public static PlanCheck forTraining(NetworkPlan plan, Shape images, int classes) {
        return of(plan).andForTraining(plan, images, classes);
    }

    /**
     * This check, and that the network takes such images, and ends with one score for each class.
     *
     * @param plan what was checked
     * @param images C x H x W
     */
    public PlanCheck andForTraining(NetworkPlan plan, Shape images, int classes) {
        if (problem.isPresent() || plan.input().equals(images)) {
            return andForClasses(plan, classes);
        }
        Problem misfit = new Problem(
                Optional.empty(),
                List.of(plan.input()),
                LocalizedMessage.of(
                        "plan.images",
                        plan.input().channels(),
                        plan.input().height(),
                        plan.input().width(),
                        images.channels(),
                        images.height(),
                        images.width()),
                PlanFixes.forImages(plan, images));
        return new PlanCheck(network, Optional.of(misfit), inputs, nodes);
    }

    /** Checks as well that the network ends with one score for each class, so that it can be trained. */
    public static PlanCheck forClasses(NetworkPlan plan, int classes) {
        return of(plan).andForClasses(plan, classes);
    }

    private PlanCheck andForClasses(NetworkPlan plan, int classes) {
        boolean isReady = problem.isPresent()
                || network.map(built -> built.outputShape().equals(Shape.flat(classes)))
                        .orElse(false);
        if (isReady) {
            return this;
        }
        Shape end = network.map(Network::outputShape).orElse(plan.input());
        Problem misfit = new Problem(
                Optional.empty(),
                List.of(end),
                end.isFlat()
                        ? LocalizedMessage.of("plan.scores", end.size(), classes)
                        : LocalizedMessage.of("plan.scores.maps", end.channels(), end.height(), end.width(), classes),
                PlanFixes.forClasses(plan, end, classes));
        return new PlanCheck(network, Optional.of(misfit), inputs, nodes);
    }
}
