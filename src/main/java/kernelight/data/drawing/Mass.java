package kernelight.data.drawing;

/**
 * The ink of a picture taken together.
 *
 * @param total the sum of the ink
 * @param column the centre as a pixel index
 * @param row the centre as a pixel index
 * @param spread the mean squared distance of the ink from the centre, in pixels squared
 */
record Mass(double total, double column, double row, double spread) {
    static Mass of(InkPicture picture) {
        double total = 0;
        double columns = 0;
        double rows = 0;
        double squares = 0;
        for (int row = 0; row < picture.height(); row++) {
            for (int column = 0; column < picture.width(); column++) {
                double ink = picture.get(column, row);
                total += ink;
                columns += ink * column;
                rows += ink * row;
                squares += ink * ((double) column * column + (double) row * row);
            }
        }
        double column = columns / total;
        double row = rows / total;
        return new Mass(total, column, row, squares / total - column * column - row * row);
    }

    /**
     * How far the ink is spread, compared with a full disc of as much ink: 1 for the disc, more for every other shape
     * of full ink.
     */
    double roundness() {
        return 2 * Math.PI * spread / total;
    }
}
