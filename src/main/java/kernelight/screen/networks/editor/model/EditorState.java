package kernelight.screen.networks.editor.model;

import java.util.List;
import java.util.Optional;
import kernelight.engine.tensor.Shape;
import kernelight.plan.NetworkPlan;
import kernelight.plan.PlanCheck;

/**
 * What the editor shows. Immutable.
 *
 * @param check whether its layers fit together
 * @param rows the list
 */
public record EditorState(EditedPlan edited, PlanCheck check, List<PlanRow> rows) {
    public EditorState {
        rows = List.copyOf(rows);
    }

    public NetworkPlan plan() {
        return edited.plan();
    }

    /** The row whose settings are shown. */
    public PlanRow chosen() {
        return rows.stream()
                .filter(row -> row.place().equals(edited.chosen()))
                .findFirst()
                .orElse(rows.getFirst());
    }

    /** The row of what does not fit; empty if everything does. */
    public Optional<PlanRow> problemRow() {
        return rows.stream().filter(row -> row.problem().isPresent()).findFirst();
    }

    /** What a layer would read that is put after the chosen row, as far as it is known: otherwise the image. */
    Shape outputOfChosen() {
        RowPlace place = edited.chosen();
        Optional<Shape> output = switch (place.part()) {
            case IMAGE -> Optional.empty();
            case BRANCH ->
                Optional.ofNullable(check.inputs().get(place.element())).map(List::getFirst);
            case ELEMENT, END ->
                Optional.ofNullable(check.nodes().get(place.element())).map(node -> node.outputShape());
        };
        return output.orElse(plan().input());
    }
}
