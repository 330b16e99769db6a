package kernelight.screen.pooling.model;

import kernelight.walk.Shift;

/** The direction in which the input is shifted by one cell. */
public enum ShiftDirection {
    RIGHT(0, 1),
    LEFT(0, -1),
    DOWN(1, 0),
    UP(-1, 0);

    private final Shift shift;

    ShiftDirection(int rows, int columns) {
        this.shift = new Shift(rows, columns);
    }

    Shift shift() {
        return shift;
    }
}
