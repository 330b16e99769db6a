package kernelight.screen.networks.editor.model;

import java.util.Optional;
import kernelight.engine.tensor.Shape;
import kernelight.plan.Element;
import kernelight.plan.PlanCheck;

/**
 * A row of the list: a layer, or a part of a block.
 *
 * @param depth how many blocks and branches it lies within
 * @param element the layer or block; empty for the image
 * @param folded whether it is a block of which only this row is listed
 * @param output what comes out, C x H x W; empty where it is not known, and at the beginning of a block and of a branch
 * @param costs the numbers of learnable parameters and of multiplications for one image; empty where they are not known
 * @param problem what does not fit here
 */
public record PlanRow(
        RowPlace place,
        int depth,
        Optional<Element> element,
        boolean folded,
        Optional<Shape> output,
        Optional<Costs> costs,
        Optional<PlanCheck.Problem> problem) {
    /** What a layer costs. */
    public record Costs(long parameters, long multiplications) {
        static final Costs NONE = new Costs(0, 0);

        Costs plus(Costs other) {
            return new Costs(parameters + other.parameters, multiplications + other.multiplications);
        }
    }

    /** Whether it is a block, which can be folded. */
    public boolean isBlock() {
        return place.isElement()
                && element.map(part -> !(part instanceof Element.PlannedLayer)).orElse(false);
    }

    /** The name of the layer whose receptive field is shown in this row; empty where there is none. */
    public Optional<String> seenThrough() {
        return output.isPresent() && place.part() != RowPlace.Part.IMAGE
                ? element.map(Element::name)
                : Optional.empty();
    }
}
