package kernelight.screen.networks.editor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kernelight.plan.Element;
import kernelight.plan.NetworkPlan;
import kernelight.plan.Position;

/** Where layers of a plan can be put, in the order of its rows. */
final class PlanPositions {
    private final Set<String> folded;
    private final List<Position> positions = new ArrayList<>();

    private PlanPositions(Set<String> folded) {
        this.folded = folded;
    }

    /** @param folded the blocks that are passed over */
    private static List<Position> of(NetworkPlan plan, Set<String> folded) {
        PlanPositions all = new PlanPositions(folded);
        all.add(Optional.empty(), 0, plan.elements());
        return all.positions;
    }

    private void add(Optional<String> block, int branch, List<Element> list) {
        for (int index = 0; index < list.size(); index++) {
            positions.add(new Position(block, branch, index));
            Element element = list.get(index);
            if (!folded.contains(element.name())) {
                for (int within = 0; within < element.branches().size(); within++) {
                    add(Optional.of(element.name()), within, element.branches().get(within));
                }
            }
        }
        positions.add(new Position(block, branch, list.size()));
    }

    /**
     * A layer or block one step further on or back: past its neighbour, into a block or out of it.
     *
     * @param direction 1 for on, -1 for back
     * @return empty at the beginning and the end
     */
    static Optional<NetworkPlan> moved(NetworkPlan plan, String element, int direction, Set<String> folded) {
        Element moved = plan.element(element).orElseThrow();
        Position now = plan.positionOf(element);
        NetworkPlan without = plan.remove(element);
        List<Position> all = of(without, folded);
        int next = all.indexOf(now) + direction;
        return next < 0 || next >= all.size() ? Optional.empty() : Optional.of(without.insert(all.get(next), moved));
    }

    /** Where a layer is added that is to come right after a row. */
    static Position after(NetworkPlan plan, RowPlace place) {
        return switch (place.part()) {
            case IMAGE -> Position.at(0);
            case BRANCH -> Position.in(place.element(), place.branch(), 0);
            case ELEMENT, END -> {
                Position at = plan.positionOf(place.element());
                yield new Position(at.block(), at.branch(), at.index() + 1);
            }
        };
    }

    /** Where a layer is put that is dropped right before a row. */
    static Position before(NetworkPlan plan, RowPlace place) {
        return switch (place.part()) {
            case IMAGE -> Position.at(0);
            case ELEMENT -> plan.positionOf(place.element());
            case BRANCH ->
                place.branch() == 0
                        ? Position.in(place.element(), 0, 0)
                        : endOf(plan, place.element(), place.branch() - 1);
            case END ->
                endOf(
                        plan,
                        place.element(),
                        plan.element(place.element()).orElseThrow().branches().size() - 1);
        };
    }

    private static Position endOf(NetworkPlan plan, String block, int branch) {
        return Position.in(
                block,
                branch,
                plan.element(block).orElseThrow().branches().get(branch).size());
    }
}
