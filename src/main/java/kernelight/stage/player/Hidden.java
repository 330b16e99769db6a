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
public record Hidden(Set<GridCell> outputs, boolean size) {
    /** Nobody is asked. */
    public static final Hidden NOTHING = new Hidden(Set.of(), false);

    public Hidden {
        outputs = Set.copyOf(outputs);
    }

    public static Hidden output(Cell cell) {
        return new Hidden(Set.of(place(cell)), false);
    }

    public static Hidden allOutputs(Walk walk) {
        return new Hidden(walk.targetSizes().cells().map(Hidden::place).collect(Collectors.toSet()), false);
    }

    /** All outputs, and how many there are. */
    public static Hidden sizeOf(Walk walk) {
        return new Hidden(allOutputs(walk).outputs(), true);
    }

    public Hidden with(Cell cell) {
        return new Hidden(
                Stream.concat(outputs.stream(), Stream.of(place(cell))).collect(Collectors.toSet()), size);
    }

    public Hidden without(Cell cell) {
        return new Hidden(
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
