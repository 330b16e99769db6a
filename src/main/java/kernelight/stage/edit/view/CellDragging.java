package kernelight.stage.edit.view;

import java.math.BigDecimal;
import java.util.Optional;
import kernelight.stage.edit.model.NumberEdits;
import kernelight.walk.GridCell;

/** Changing a number by dragging its cell: up or to the right for more, a step for every few pixels. */
final class CellDragging {
    private static final double PIXELS_PER_STEP = 14;
    private static final double SLACK = 5;

    private final NumberEdits numbers;
    private Optional<GridCell> cell = Optional.empty();
    private BigDecimal start = BigDecimal.ZERO;
    private double startX;
    private double startY;
    private boolean dragging;
    private int steps;

    CellDragging(NumberEdits numbers) {
        this.numbers = numbers;
    }

    void begin(Optional<GridCell> at, double x, double y) {
        cell = at;
        start = cell.map(numbers::numberAt).orElse(BigDecimal.ZERO);
        startX = x;
        startY = y;
        steps = 0;
        dragging = false;
    }

    /** Returns whether this is a drag and not an unsteady click. */
    boolean moveTo(double x, double y) {
        double distance = startY - y + (x - startX);
        if (cell.isEmpty() || !dragging && Math.abs(distance) < SLACK) {
            return false;
        }
        boolean first = !dragging;
        dragging = true;
        int now = (int) (distance / PIXELS_PER_STEP);
        if (now != steps || first) {
            steps = now;
            numbers.drag(cell.get(), start.add(BigDecimal.valueOf(now)), first);
        }
        return true;
    }

    /** Returns whether there was a drag. */
    boolean end() {
        boolean was = dragging;
        dragging = false;
        cell = Optional.empty();
        return was;
    }
}
