package kernelight.stage.player;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelight.walk.Cell;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.Walk;

/**
 * What is kept from the learner, because it is asked for.
 *
 * @param outputs whose numbers are not shown
 * @param size whether even the output's size is not
 */
public record HiddenOutputs(Set<GridCell> outputs, boolean size) {
    /** Nobody is asked. */
    public static final HiddenOutputs NOTHING = new HiddenOutputs(Set.of(), false);

    public HiddenOutputs {
        outputs = Set.copyOf(outputs);
    }

    public static HiddenOutputs output(Cell cell) {
        return new HiddenOutputs(Set.of(place(cell)), false);
    }

    public static HiddenOutputs allOutputs(Walk walk) {
        return new HiddenOutputs(
                walk.targetSizes().cells().map(HiddenOutputs::place).collect(Collectors.toSet()), false);
    }

    /** All outputs, and how many there are. */
    public static HiddenOutputs sizeOf(Walk walk) {
        return new HiddenOutputs(allOutputs(walk).outputs(), true);
    }

    public HiddenOutputs with(Cell cell) {
        return new HiddenOutputs(
                Stream.concat(outputs.stream(), Stream.of(place(cell))).collect(Collectors.toSet()), size);
    }

    public HiddenOutputs without(Cell cell) {
        return new HiddenOutputs(
                outputs.stream().filter(output -> !output.equals(place(cell))).collect(Collectors.toSet()), size);
    }

    /** Whether a cell's number is not shown. */
    public boolean hides(GridCell cell) {
        return outputs.contains(cell);
    }

    private static GridCell place(Cell cell) {
        return new GridCell(GridName.OUTPUT, cell);
    }
}
