package kernelight.screen.networks.editor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kernelight.engine.network.NetworkNode;
import kernelight.engine.tensor.Shape;
import kernelight.plan.Element;
import kernelight.plan.Element.PlannedLayer;
import kernelight.plan.NetworkPlan;
import kernelight.plan.PlanCheck;
import kernelight.screen.networks.editor.model.PlanRow.Costs;

/** Lists a plan: the image, its layers in order, and blocks with their branches one after the other. */
final class PlanRows {
    private final PlanCheck check;
    private final Set<String> folded;
    private final List<PlanRow> rows = new ArrayList<>();

    private PlanRows(PlanCheck check, Set<String> folded) {
        this.check = check;
        this.folded = folded;
    }

    /** @param folded the names of the blocks of which only one row is listed */
    static List<PlanRow> of(NetworkPlan plan, PlanCheck check, Set<String> folded) {
        PlanRows list = new PlanRows(check, folded);
        list.row(RowPlace.IMAGE, 0, Optional.empty(), false, Optional.of(plan.input()), Optional.empty());
        list.add(plan.elements(), 0);
        return List.copyOf(list.rows);
    }

    private void add(List<Element> elements, int depth) {
        elements.forEach(element -> add(element, depth));
    }

    private void add(Element element, int depth) {
        RowPlace place = RowPlace.of(element.name());
        Optional<Element> same = Optional.of(element);
        boolean isFolded = folded.contains(element.name()) && !hasProblemWithin(element);
        if (element instanceof PlannedLayer || isFolded) {
            row(place, depth, same, isFolded, output(element), costs(element));
            return;
        }
        row(place, depth, same, false, Optional.empty(), Optional.empty());
        for (int branch = 0; branch < element.branches().size(); branch++) {
            row(RowPlace.branch(element.name(), branch), depth + 1, same, false, Optional.empty(), Optional.empty());
            add(element.branches().get(branch), depth + 2);
        }
        row(RowPlace.end(element.name()), depth, same, false, output(element), costs(element));
    }

    private boolean hasProblemWithin(Element element) {
        return check.problem()
                .flatMap(PlanCheck.Problem::element)
                .map(name -> element.all().anyMatch(part -> part.name().equals(name)))
                .orElse(false);
    }

    private Optional<Shape> output(Element element) {
        return Optional.ofNullable(check.nodes().get(element.name())).map(NetworkNode::outputShape);
    }

    /** Of all layers in it. */
    private Optional<Costs> costs(Element element) {
        return check.nodes().containsKey(element.name())
                ? Optional.of(element.all()
                        .map(part -> check.nodes().get(part.name()))
                        .map(node -> new Costs(node.layer().parameterCount(), node.multiplicationCount()))
                        .reduce(Costs.NONE, Costs::plus))
                : Optional.empty();
    }

    private void row(
            RowPlace place,
            int depth,
            Optional<Element> element,
            boolean isFolded,
            Optional<Shape> output,
            Optional<Costs> costs) {
        boolean isWhereItFails =
                element.isPresent() && (element.get() instanceof PlannedLayer || place.part() == RowPlace.Part.END);
        rows.add(new PlanRow(
                place,
                depth,
                element,
                isFolded,
                output,
                costs,
                check.problem()
                        .filter(problem -> isWhereItFails
                                && problem.element()
                                        .equals(Optional.of(element.get().name())))));
    }
}
