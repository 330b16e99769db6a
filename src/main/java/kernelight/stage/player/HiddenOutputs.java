package kernelight.stage.player;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelight.walk.Cell;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.Walk;

/**
 * What a quiz hides from the learner.
 *
 * @param the output cells whose numbers are hidden
 * @param size whether the output's size is hidden, too
 */
public record HiddenOutputs(Set<GridCell> outputs, boolean size) {
    /** No quiz is running. */
    public static final HiddenOutputs NOTHING = new HiddenOutputs(Set.of(), false);

    public HiddenOutputs {
        outputs = Set.copyOf(outputs);
    }

    public static HiddenOutputs output(GridCell cell) {
        return new HiddenOutputs(Set.of(cell), false);
    }

    /** These outputs. */
    public static HiddenOutputs of(Walk walk, Collection<Cell> outputs) {
        GridName target = walk.operation().target();
        return new HiddenOutputs(
                outputs.stream().map(cell -> new GridCell(target, cell)).collect(Collectors.toSet()), false);
    }

    /** All outputs, and how many there are. */
    public static HiddenOutputs sizeOf(Walk walk) {
        return new HiddenOutputs(of(walk, walk.targetSizes().cells().toList()).outputs(), true);
    }

    public HiddenOutputs with(GridCell cell) {
        return new HiddenOutputs(
                Stream.concat(outputs.stream(), Stream.of(cell)).collect(Collectors.toSet()), size);
    }

    public HiddenOutputs without(GridCell cell) {
        return new HiddenOutputs(
                outputs.stream().filter(output -> !output.equals(cell)).collect(Collectors.toSet()), size);
    }

    /** Whether a cell's number is hidden. */
    public boolean hides(GridCell cell) {
        return outputs.contains(cell);
    }
}
