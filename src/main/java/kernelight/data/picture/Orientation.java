package kernelight.data.picture;

import java.util.function.IntUnaryOperator;

/**
 * The orientation of a picture's rows, by EXIF's code, and the way to turn the picture upright. Some are mirrored; if
 * rows are columns, width and height are swapped.
 */
enum Orientation {
    /** 1: the first row is the top, the first column the left. */
    UPRIGHT(false, false, false),
    /** 2: mirrored left to right. */
    MIRRORED(false, true, false),
    /** 3: upside down. */
    HALF_TURNED(false, true, true),
    /** 4: mirrored top to bottom. */
    FLIPPED(false, false, true),
    /** 5: the first row is the left, the first column the top. */
    TRANSPOSED(true, false, false),
    /** 6: the first row is the right, the first column the top. */
    QUARTER_TURN_LEFT(true, false, true),
    /** 7: the first row is the right, the first column the bottom. */
    TRANSVERSED(true, true, true),
    /** 8: the first row is the left, the first column the bottom. */
    QUARTER_TURN_RIGHT(true, true, false);

    private final boolean rowsAreColumns;
    private final boolean columnsBackwards;
    private final boolean rowsBackwards;

    /**
     * @param columnsBackwards whether the stored columns are read from the last to the first
     * @param rowsBackwards whether the stored rows are read from the last to the first
     */
    Orientation(boolean rowsAreColumns, boolean columnsBackwards, boolean rowsBackwards) {
        this.rowsAreColumns = rowsAreColumns;
        this.columnsBackwards = columnsBackwards;
        this.rowsBackwards = rowsBackwards;
    }

    /** @param code EXIF's, 1 to 8; any other means upright */
    static Orientation of(int code) {
        return code >= 1 && code <= values().length ? values()[code - 1] : UPRIGHT;
    }

    /** Whether width and height of the stored picture are swapped. */
    boolean swapsSides() {
        return rowsAreColumns;
    }

    /** The stored picture turned upright. */
    ColourPicture upright(ColourPicture stored) {
        if (this == UPRIGHT) {
            return stored;
        }
        int width = rowsAreColumns ? stored.height() : stored.width();
        int height = rowsAreColumns ? stored.width() : stored.height();
        IntUnaryOperator from = pixel -> {
            int column = rowsAreColumns ? pixel / width : pixel % width;
            int row = rowsAreColumns ? pixel % width : pixel / width;
            int storedColumn = columnsBackwards ? stored.width() - 1 - column : column;
            int storedRow = rowsBackwards ? stored.height() - 1 - row : row;
            return storedRow * stored.width() + storedColumn;
        };
        return stored.gather(width, height, from);
    }
}
