package kernelight.screen.filters.view;

import kernelight.screen.filters.model.MagnifiedPixel.Place;

/**
 * Where the grids of the magnifier lie: the input around the window, the filter, the output around the number.
 *
 * @param rows of the input's grid, and of the output's
 * @param columns of the input's grid, and of the output's
 * @param filterRows of the filter's grid: those in its middle, where all of a large filter could not be read
 * @param filterColumns of the filter's grid
 * @param cellWidth the width of a cell
 * @param cellHeight the height of a cell
 * @param digits the size of the numbers where they fit into a cell
 * @param inputX the x of the input's grid
 * @param filterX the x of the filter's grid, if there is one
 * @param outputX the x of the output's grid
 * @param sign the width of the signs between the grids
 */
record MagnifierPlaces(
        int rows,
        int columns,
        int filterRows,
        int filterColumns,
        double cellWidth,
        double cellHeight,
        double digits,
        double inputX,
        double filterX,
        double outputX,
        double sign) {
    private static final int MOST_COLUMNS = 9;
    private static final int MOST_ROWS = 5;
    private static final int MOST_ROWS_OF_PART = 7;
    static final int FEWEST = 3;

    private static final double DIGITS_SHARE = 0.4;
    private static final double SIGN_SHARE = 2.6;

    /**
     * How large everything may be.
     *
     * @param digits the size of the numbers where there is room for it
     * @param readable the least width of a cell in which they are read well
     * @param largest the most that a cell is wide
     * @param flatness the height of a cell for each of its width: cells are lower than wide, as numbers are
     */
    record Sizes(double digits, double readable, double largest, double flatness) {}

    /**
     * The largest grids whose numbers can be read; of a window too large for that, what lies around its middle.
     *
     * @param kernels how many kernels lie side by side
     */
    static MagnifierPlaces of(Place place, int kernels, double width, double height, Sizes sizes) {
        int windowRows = odd(place.spanRows());
        int windowColumns = odd(place.spanColumns());
        for (int columns = Math.max(MOST_COLUMNS, windowColumns);
                columns >= Math.max(FEWEST, windowColumns);
                columns -= 2) {
            for (int rows = Math.max(MOST_ROWS, windowRows); rows >= Math.max(FEWEST, windowRows); rows -= 2) {
                MagnifierPlaces found = fitted(place, kernels, rows, columns, width, height, sizes);
                if (found.cellWidth >= sizes.readable()) {
                    return found;
                }
            }
        }
        for (int columns = Math.clamp(windowColumns, FEWEST, MOST_COLUMNS); columns > FEWEST; columns -= 2) {
            for (int rows = Math.clamp(windowRows, FEWEST, Math.min(columns, MOST_ROWS_OF_PART));
                    rows >= Math.min(columns, MOST_ROWS);
                    rows -= 2) {
                MagnifierPlaces found = fitted(place, kernels, rows, columns, width, height, sizes);
                if (found.cellWidth >= sizes.readable()) {
                    return found;
                }
            }
        }
        return fitted(place, kernels, FEWEST, FEWEST, width, height, sizes);
    }

    /** How many of a kernel's rows or columns lie on so many cells around its middle. */
    private static int within(int cells, int size, int dilation) {
        return Math.min(size, cells / 2 / dilation * 2 + 1);
    }

    /** Whether some of the filter's weights are left out. */
    boolean isPartOf(Place place) {
        return filterRows < place.rows() || filterColumns < place.columns();
    }

    private static int odd(int count) {
        return count / 2 * 2 + 1;
    }

    private static MagnifierPlaces fitted(
            Place place, int kernels, int rows, int columns, double width, double height, Sizes sizes) {
        double sign = SIGN_SHARE * sizes.digits();
        int rowsOfFilter = within(rows, place.rows(), place.dilation());
        int columnsOfFilter = within(columns, place.columns(), place.dilation());
        int filterColumns = kernels * columnsOfFilter;
        double signs = kernels == 0 ? sign : 2 * sign + (kernels - 1) * sign;
        double cellWidth = Math.min(sizes.largest(), (width - signs) / (2 * columns + filterColumns));
        double cellHeight = Math.floor(Math.min(cellWidth * sizes.flatness(), height / rows));
        cellWidth = Math.floor(Math.min(cellWidth, (cellHeight + 1) / sizes.flatness()));
        double digits = Math.min(sizes.digits(), cellWidth * DIGITS_SHARE);
        double total = (2 * columns + filterColumns) * cellWidth + signs;
        double inputX = Math.round((width - total) / 2);
        double filterX = inputX + columns * cellWidth + sign;
        double outputX = kernels == 0 ? filterX : filterX + filterColumns * cellWidth + kernels * sign;
        return new MagnifierPlaces(
                rows,
                columns,
                rowsOfFilter,
                columnsOfFilter,
                cellWidth,
                cellHeight,
                digits,
                inputX,
                filterX,
                outputX,
                sign);
    }

    double gridWidth() {
        return columns * cellWidth;
    }

    double gridHeight() {
        return rows * cellHeight;
    }
}
