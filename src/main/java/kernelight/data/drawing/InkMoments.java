package kernelight.data.drawing;

/**
 * The sum, the centre of mass and the spread of a picture's ink.
 *
 * @param total the sum of the ink
 * @param centreColumn the centre of mass, as a fractional column index
 * @param centreRow the centre of mass, as a fractional row index
 * @param spread the mean squared distance of the ink from the centre, in pixels squared
 */
record InkMoments(double total, double centreColumn, double centreRow, double spread) {
    static InkMoments of(InkPicture picture) {
        double total = 0;
        double columns = 0;
        double rows = 0;
        double squares = 0;
        for (int row = 0; row < picture.height(); row++) {
            for (int column = 0; column < picture.width(); column++) {
                double ink = picture.get(column, row);
                if (ink == 0) {
                    continue; // paper, as most of a drawing is
                }
                total += ink;
                columns += ink * column;
                rows += ink * row;
                squares += ink * ((double) column * column + (double) row * row);
            }
        }
        double centreColumn = columns / total;
        double centreRow = rows / total;
        return new InkMoments(
                total, centreColumn, centreRow, squares / total - centreColumn * centreColumn - centreRow * centreRow);
    }

    /**
     * The spread relative to that of a full disc with as much ink: 1 for the disc, more for any other shape of full
     * ink.
     */
    double relativeSpread() {
        return 2 * Math.PI * spread / total;
    }
}
